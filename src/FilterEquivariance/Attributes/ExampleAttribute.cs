namespace FilterEquivariance;

/// <summary>One value of an <see cref="ExtrapolantAttribute">extrapolant</see>.</summary>
/// <param name="lists">
/// The list arguments in the order of the parameters, then the result: each an array of constants or a string of letters. Only which elements are equal
/// matters, and how they compare in the order-aware class, so that numbers can stand for elements of any type.
/// Texts compare as <see cref="StringComparer.Ordinal"/> does, here and in the code that is written.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExampleAttribute(params object[] lists) : Attribute
{
    /// <summary>The list arguments, then the result.</summary>
    public IReadOnlyList<object> Lists { get; } = lists;
}
