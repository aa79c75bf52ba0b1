using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>The pass sequence that an expression of the program gives, where that can be seen.</summary>
internal static class PassesValue
{
    // Each pass becomes a piece of code.
    private const int MaxPasses = 32;

    public static Passes? Of(Operation operation) => Computed(operation) is { Count: <= MaxPasses } passes ? passes : null;

    private static Passes? Computed(Operation operation)
    {
        switch (operation)
        {
            case Operation.Convert { Kind: ConversionKind.Identity } convert:
                return Computed(convert.Operand);
            case Operation.External { IsStable: true, Initializer: { } initializer }:
                return Computed(initializer);
            case Operation.LibraryCall call when call.Id.Substring(1).StartsWith(":FilterEquivariance.Passes.", StringComparison.Ordinal):
                try
                {
                    return Call(call);
                }
                catch (OverflowException)
                {
                    return null;
                }

            default:
                return null;
        }
    }

    private static Passes? Call(Operation.LibraryCall call) => (call.Name, call.Operands) switch
    {
        (nameof(Passes.Empty), []) => Passes.Empty,
        (nameof(Passes.Identity), []) => Passes.Identity,
        (nameof(Passes.Reverse), []) => Passes.Reverse,
        (nameof(Passes.Palindrome), []) => Passes.Palindrome,
        (nameof(Passes.Repeat), [Operation.Constant { Value: int times and >= 0 and <= MaxPasses }]) => Passes.Repeat(times),
        (nameof(Passes.Stutter), [Operation.Constant { Value: int copies and >= 0 }]) => Passes.Stutter(copies),
        (nameof(Passes.Parse), [Operation.Constant { Value: string text }]) => Passes.TryParse(text, out var parsed) ? parsed : null,
        (nameof(Passes.Flip), [var turned]) => Computed(turned)?.Flip(),
        ("op_Addition", [var left, var right]) => Computed(left) is { } first && Computed(right) is { } second ? first + second : null,
        (nameof(Passes.Compose), [var outer, var inner]) => Computed(outer) is { } last && Computed(inner) is { } first && (long)last.Count * first.Count <= MaxPasses ? last.Compose(first) : null,
        _ => null,
    };
}
