namespace FilterEquivariance;

/// <summary>
/// Searches for a counterexample to a law: the small patterns, since most faults depend on nothing but which elements are equal, with lists of different letters
/// between them, then all small lists in one fixed order, then long ones. The same checker judges delegates, code run by the analyzer's evaluator, and trained networks.
/// </summary>
public static class LawChecker
{
    /// <summary>Checks a law.</summary>
    /// <param name="law">The law.</param>
    /// <param name="function">The function; it must be deterministic.</param>
    /// <param name="budget">How much to run.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// <see cref="Verdict.Refuted"/> with a counterexample that is the same every time: the first in the canonical order of those patterns (shorter ones first, then
    /// restricted-growth order, arguments, dropped value or table), or where letters matter the first list of that order with letters in alphabet order,
    /// or a local minimum of it. Otherwise <see cref="Verdict.Unknown"/>. Every counterexample was replayed.
    /// </returns>
    /// <exception cref="ArgumentException">The function has no list parameter, no letter, or a parameter without values.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckResult Check(Law law, IListFunction function, CheckBudget budget, CancellationToken cancellationToken)
    {
        if (law is null)
            throw new ArgumentNullException(nameof(law));
        if (function is null)
            throw new ArgumentNullException(nameof(function));
        if (budget is null)
            throw new ArgumentNullException(nameof(budget));
        if (function.Lists.Count == 0)
            throw new ArgumentException("a list function has at least one list parameter", nameof(function));
        if (function.Alphabet.Letters.Count == 0)
            throw new ArgumentException("the alphabet is empty", nameof(function));
        if (function.Others.FirstOrDefault(other => other.Values.Count == 0) is { } empty)
            throw new ArgumentException($"there is no value to try for the parameter '{empty.Name}'", nameof(function));

        return Check(law, BlackBox.Of(function), budget, cancellationToken);
    }

    internal static CheckResult Check(Law law, NumberedFunction function, CheckBudget budget, CancellationToken cancellationToken)
    {
        using var runs = new RunTable(function, cancellationToken);
        return new Search(law, runs, budget).Check();
    }

    private sealed class Search(Law law, RunTable runs, CheckBudget budget)
    {
        private const int MaxRefusals = 40;

        /// <summary>There are 24 patterns up to this length, and 255 of the next two lengths.</summary>
        private const int FewPatterns = 4;

        private readonly Equation _equation = Equation.Of(law, runs);

        private Coverage _coverage = new() { Lists = runs.Function.Lists.Count, Arguments = runs.ArgumentCount };

        private Scope Scope => field ??= Scope.For(runs, budget);

        // Refusing costs a run, too, and a function that refused so many will refuse the rest.
        private bool IsHopeless => runs.Observed == 0 && runs.Used >= MaxRefusals;

        public CheckResult Check()
        {
            // The long lists keep a fifth of the runs: faults beyond the scope are found by nothing else.
            runs.Limit = (int)(budget.MaxRuns * 4L / 5);
            if (Scope.NaturalityOf(runs, budget) == Naturality.None && Patterns() is { } pattern)
                return pattern;
            if (SmallLists() is { } small)
                return Refute(small, mustShrink: Scope.Naturality == Naturality.Natural);
            runs.Limit = budget.MaxRuns;
            if (runs.Observed > 0 && LongLists() is { } large)
                return Refute(large, mustShrink: true);
            return new CheckResult(new Verdict.Unknown(Reason()), _coverage);
        }

        // What shows from some length on shows on different letters there: they come before the many patterns of greater lengths.
        private CheckResult? Patterns()
        {
            var patterns = Scope.OfPatterns(runs, budget);
            var few = Math.Min(FewPatterns, patterns.Length);
            var small = First(Enumerable.Range(0, few + 1).SelectMany(patterns.Lists));
            if (small is null && patterns.Length > few && First(patterns.DifferentLetters(few + 1)) is { } large && large.Input.Length > few + 1)
                return Refute(large, mustShrink: true);
            small ??= First(Enumerable.Range(few + 1, patterns.Length - few).SelectMany(patterns.Lists));
            return small is null ? null : Refute(small, mustShrink: new Shrinker(_equation, runs.Function.AlphabetSize).CanShorten(small));
        }

        private Violation? First(IEnumerable<JointList> inputs)
        {
            foreach (var input in inputs)
            {
                if (IsHopeless)
                    break;
                if (Check(input, out _) is { } violation)
                    return violation;
            }

            return null;
        }

        private Violation? SmallLists()
        {
            var exhausted = true;
            for (var length = 0; length <= Scope.Length && runs.Used < runs.Limit; length++)
            {
                foreach (var lists in Scope.Lists(length))
                {
                    if (Check(lists, out var conclusive) is { } violation)
                        return violation;
                    exhausted &= conclusive || !Scope.IsCounted(lists);
                    if (runs.Used >= runs.Limit || IsHopeless)
                    {
                        exhausted = false;
                        break;
                    }
                }

                if (IsHopeless)
                    break;
                if (exhausted)
                    _coverage = _coverage with { Length = length, Inputs = _coverage.Inputs + Scope.Count(length), AllLetters = Scope.Naturality != Naturality.None };
            }

            return null;
        }

        private Violation? LongLists()
        {
            var lists = new LongLists(budget, Scope.Length, runs.Function.AlphabetSize, runs.Function.Lists.Count);
            foreach (var input in lists.Critical())
            {
                if (Check(input, out _) is { } violation)
                    return violation;
            }

            var round = 0;
            foreach (var input in lists.Random())
            {
                if (runs.Used >= runs.Limit)
                    break;
                var conclusive = true;
                if (_equation.FirstViolation(input, round++ % runs.ArgumentCount, ref conclusive) is { } violation)
                    return violation;
                if (conclusive)
                    _coverage = _coverage with { RandomInputs = _coverage.RandomInputs + 1, RandomLength = Math.Max(_coverage.RandomLength, input.Length) };
            }

            return null;
        }

        private Violation? Check(JointList lists, out bool conclusive)
        {
            conclusive = true;
            for (var arguments = 0; arguments < runs.ArgumentCount; arguments++)
            {
                if (_equation.FirstViolation(lists, arguments, ref conclusive) is { } violation)
                    return violation;
            }

            return null;
        }

        private CheckResult Refute(Violation violation, bool mustShrink)
        {
            runs.Limit = runs.Used + Math.Max(budget.MaxRuns, 1_000);
            var least = mustShrink ? new Shrinker(_equation, runs.Function.AlphabetSize).Minimise(violation) : violation;
            if (least.Replays(runs))
            {
                var evidence = new Evidence(runs, least);
                return new CheckResult(new Verdict.Refuted(evidence.Witness(law)), _coverage) { Counterexample = evidence.Counterexample() };
            }

            var reason = new UnknownReason("nondeterministic", "two runs on the same list gave different results", SourceLocation.None, null);
            return new CheckResult(new Verdict.Unknown(reason), Coverage.None);
        }

        private UnknownReason Reason()
        {
            var sentence = _coverage.Sentence;
            return sentence is null && runs.FirstRefusal is { } refusal
                ? new UnknownReason("refused", refusal, SourceLocation.None, null)
                : new UnknownReason("tested", "tests alone prove nothing", SourceLocation.None, sentence);
        }
    }
}
