using System.Diagnostics.CodeAnalysis;

namespace FilterEquivariance;

public sealed partial class Passes
{
    /// <summary>The natural function f with f([0, 1]) = <paramref name="word"/>, in linear time (NF-1).</summary>
    /// <param name="word">A word of zeros and ones.</param>
    /// <param name="passes">The only natural function with this value.</param>
    /// <param name="offset">Where the word stops to be the value of a natural function; -1 when it is one.</param>
    public static bool TryFromWord(IReadOnlyList<int> word, [NotNullWhen(true)] out Passes? passes, out int offset)
    {
        if (word is null)
            throw new ArgumentNullException(nameof(word));
        (passes, offset) = Decode([0, 1], word, EqualityComparer<int>.Default);
        return passes is not null;
    }

    /// <summary>The natural function f with f([0, 1]) = <paramref name="word"/>.</summary>
    /// <exception cref="FormatException">No natural function has this value.</exception>
    public static Passes FromWord(IReadOnlyList<int> word) =>
        TryFromWord(word, out var passes, out var offset) ? passes : throw new FormatException($"no natural function gives this word for [0, 1]: see offset {offset}");

    /// <summary>The natural function with one known value. One value is enough exactly when the input is no palindrome (T6).</summary>
    /// <param name="input">The example's input.</param>
    /// <param name="output">The example's output.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <returns>
    /// <see cref="PassesInference.Determined"/>; or <see cref="PassesInference.Missing"/> with the list to ask, for a palindrome;
    /// or <see cref="PassesInference.Contradictory"/> when no natural function has this value.
    /// </returns>
    public static PassesInference FromExample<T>(IReadOnlyList<T> input, IReadOnlyList<T> output, IEqualityComparer<T>? equality = null)
    {
        if (input is null)
            throw new ArgumentNullException(nameof(input));
        if (output is null)
            throw new ArgumentNullException(nameof(output));
        equality ??= EqualityComparer<T>.Default;
        if (input.Count == 0)
        {
            return output.Count == 0
                ? new PassesInference.Missing()
                : new PassesInference.Contradictory(0, "a natural function gives nothing for the empty list");
        }

        if (output.Count == 0)
            return new PassesInference.Determined(Empty);
        var (passes, offset) = Read(input, output, equality);
        if (passes is null)
            return new PassesInference.Contradictory(offset, $"the output cannot be read as passes over the input: see the element at offset {offset}");
        return IsPalindrome(input, equality) ? new PassesInference.Missing() : new PassesInference.Determined(passes);
    }

    /// <summary>
    /// A natural function with a value, or null with the offset where the output stops to be one. On a list that is a palindrome and not constant all others arise
    /// by turning passes around.
    /// </summary>
    /// <param name="input">At least one element.</param>
    /// <param name="output">The value.</param>
    /// <param name="equality">Equality of elements.</param>
    internal static (Passes? Passes, int Offset) Read<T>(IReadOnlyList<T> input, IReadOnlyList<T> output, IEqualityComparer<T> equality) =>
        IsConstant(input, equality) ? DecodeConstant(input, output, equality) : Decode(input, output, equality);

    // A pass over a list with at least two runs shows its number of copies by the length of its first run, since the run after it has another letter;
    // by the prefix code of T6 at most one direction fits, unless the input is a palindrome, on which both agree.
    private static (Passes? Passes, int Offset) Decode<T>(IReadOnlyList<T> input, IReadOnlyList<T> output, IEqualityComparer<T> equality)
    {
        var passes = new List<Pass>();
        var next = 0;
        while (next < output.Count)
        {
            var (forward, forwardMatch) = Match(input, output, next, Direction.Forward, equality);
            var (backward, backwardMatch) = forward is null ? Match(input, output, next, Direction.Backward, equality) : (null, 0);
            if ((forward ?? backward) is not { } pass)
                return (null, next + Math.Max(forwardMatch, backwardMatch));
            passes.Add(pass);
            next += input.Count * pass.Copies;
        }

        return (new Passes(passes), -1);
    }

    /// <summary>The pass that starts at an offset of the output, or null with the number of elements that fit.</summary>
    private static (Pass? Pass, int Matched) Match<T>(IReadOnlyList<T> input, IReadOnlyList<T> output, int start, Direction direction, IEqualityComparer<T> equality)
    {
        T At(int position) => input[direction == Direction.Forward ? position : input.Count - 1 - position];

        var first = At(0);
        var run = 1;
        while (run < input.Count && equality.Equals(At(run), first))
            run++;
        var emitted = 0;
        while (start + emitted < output.Count && equality.Equals(output[start + emitted], first))
            emitted++;
        if (emitted == 0 || emitted % run != 0)
            return (null, emitted);
        var copies = emitted / run;
        for (var matched = emitted; matched < (long)copies * input.Count; matched++)
        {
            if (start + matched >= output.Count || !equality.Equals(output[start + matched], At(matched / copies)))
                return (null, matched);
        }

        return (new Pass(direction, copies), copies * input.Count);
    }

    private static (Passes? Passes, int Offset) DecodeConstant<T>(IReadOnlyList<T> input, IReadOnlyList<T> output, IEqualityComparer<T> equality)
    {
        for (var i = 0; i < output.Count; i++)
        {
            if (!equality.Equals(output[i], input[0]))
                return (null, i);
        }

        return output.Count % input.Count == 0 ? (Stutter(output.Count / input.Count), -1) : (null, output.Count);
    }

    internal static bool IsConstant<T>(IReadOnlyList<T> list, IEqualityComparer<T> equality) => list.All(element => equality.Equals(element, list[0]));

    internal static bool IsPalindrome<T>(IReadOnlyList<T> list, IEqualityComparer<T> equality) =>
        Enumerable.Range(0, list.Count / 2).All(i => equality.Equals(list[i], list[list.Count - 1 - i]));
}
