namespace TorchSharp;

/// <summary>Where tensors live. The managed engine knows the processor alone.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
}

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static Device CPU { get; } = new(DeviceType.CPU);

    /// <summary>A device by name.</summary>
    /// <param name="description">"cpu"; the managed engine has no other.</param>
    /// <exception cref="ArgumentException">There is no such device here.</exception>
    public static Device device(string description) =>
        description is "cpu" or "cpu:0" ? CPU : throw new ArgumentException($"there is no device '{description}': the managed engine runs on \"cpu\" alone", nameof(description));

    /// <summary>Where a tensor lives.</summary>
    public sealed class Device
    {
        internal Device(DeviceType type) => this.type = type;

        public DeviceType type { get; }

        public override string ToString() => type.ToString().ToLowerInvariant();
    }

    /// <summary>Graphics processors, of which the managed engine knows none.</summary>
    public static class cuda
    {
        public static bool is_available() => false;
    }
}
