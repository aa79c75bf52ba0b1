namespace FilterEquivariance;

/// <summary>Reads values as passes over several lists, in all examples at once. How far the outputs are read follows from the copies of each list so far.</summary>
internal sealed class JointDecoding<T>(IReadOnlyList<JointExample<T>> examples, IEqualityComparer<T> equality)
{
    private readonly HashSet<string> _deadEnds = [];

    /// <summary>The forms that fit. There are infinitely many where a list is empty in all examples.</summary>
    public IEnumerable<JointPasses> Forms() => Rest(new int[examples[0].Inputs.Count]).Select(passes => new JointPasses(passes));

    private IEnumerable<IEnumerable<JointPass>> Rest(int[] copies)
    {
        if (Enumerable.Range(0, examples.Count).All(example => Offset(example, copies) == examples[example].Output.Count))
            yield return [];
        var key = string.Join(" ", copies);
        if (_deadEnds.Contains(key))
            yield break;
        var isDead = true;
        foreach (var pass in Passes(copies))
        {
            int[] next = [.. copies];
            next[pass.List] += pass.Pass.Copies;
            foreach (var rest in Rest(next))
            {
                isDead = false;
                yield return rest.Prepend(pass);
            }
        }

        if (isDead)
            _deadEnds.Add(key);
    }

    private int Offset(int example, int[] copies) => copies.Select((copy, list) => copy * examples[example].Inputs[list].Count).Sum();

    private IEnumerable<JointPass> Passes(int[] copies)
    {
        int[] offsets = [.. Enumerable.Range(0, examples.Count).Select(example => Offset(example, copies))];
        for (var list = 0; list < copies.Length; list++)
        {
            // Nothing bounds the passes over lists that are always empty; one of them shows that the function is not determined.
            var most = examples.All(example => example.Inputs[list].Count == 0) ? Math.Max(0, 1 - copies[list]) : MostCopies(list, offsets);
            foreach (var direction in new[] { Direction.Forward, Direction.Backward })
            {
                for (var count = 1; count <= most; count++)
                {
                    var pass = new Pass(direction, count);
                    if (Enumerable.Range(0, examples.Count).All(example => Matches(examples[example], list, pass, offsets[example])))
                        yield return new JointPass(list, pass);
                }
            }
        }
    }

    private int MostCopies(int list, int[] offsets) =>
        examples.Select((example, i) => example.Inputs[list].Count == 0 ? int.MaxValue : (example.Output.Count - offsets[i]) / example.Inputs[list].Count).Min();

    private bool Matches(JointExample<T> example, int list, Pass pass, int offset)
    {
        var source = example.Inputs[list];
        for (var i = 0; i < source.Count * pass.Copies; i++)
        {
            var element = source[pass.Direction == Direction.Forward ? i / pass.Copies : source.Count - 1 - (i / pass.Copies)];
            if (!equality.Equals(example.Output[offset + i], element))
                return false;
        }

        return true;
    }
}
