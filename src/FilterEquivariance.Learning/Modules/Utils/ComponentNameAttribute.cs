namespace TorchSharp.Utils;

/// <summary>The name under which a field of a module is known, in place of the field's own.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }
}
