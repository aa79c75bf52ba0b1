using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

internal enum CompletionKind
{
    Normal,
    Break,
    Continue,
    Return,
}

/// <summary>How a statement ended. <c>yield break</c> is a return without a value.</summary>
internal readonly record struct Completion(CompletionKind Kind, LoopLabel? Label, object? Value)
{
    public static Completion Normal { get; } = default;

    public bool IsNormal => Kind == CompletionKind.Normal;

    public static Completion Return(object? value) => new(CompletionKind.Return, null, value);

    public bool Breaks(LoopLabel label) => Kind == CompletionKind.Break && ReferenceEquals(Label, label);

    public bool Continues(LoopLabel label) => Kind == CompletionKind.Continue && ReferenceEquals(Label, label);
}
