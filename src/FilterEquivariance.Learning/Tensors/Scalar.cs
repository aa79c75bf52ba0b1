using System.Numerics;

namespace TorchSharp;

/// <summary>A number that meets a tensor: a truth value, a whole or a real number.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double _real;
    private readonly long _whole;

    private Scalar(double real, long whole, bool isReal, bool isBool)
    {
        (_real, _whole, IsReal, IsBool) = (real, whole, isReal, isBool);
    }

    internal bool IsReal { get; }

    internal bool IsBool { get; }

    public static implicit operator Scalar(double value) => new(value, 0, isReal: true, isBool: false);

    public static implicit operator Scalar(float value) => new(value, 0, isReal: true, isBool: false);

    public static implicit operator Scalar(long value) => new(value, value, isReal: false, isBool: false);

    public static implicit operator Scalar(int value) => new(value, value, isReal: false, isBool: false);

    public static implicit operator Scalar(bool value) => new(value ? 1 : 0, value ? 1 : 0, isReal: false, isBool: true);

    internal double Real => _real;

    internal long Whole => IsReal ? (long)_real : _whole;

    /// <summary>There is nothing to give back; the method is there for programs that call it.</summary>
    public void Dispose()
    {
    }

    internal T As<T>()
        where T : INumberBase<T> => IsReal ? T.CreateTruncating(_real) : T.CreateTruncating(_whole);
}
