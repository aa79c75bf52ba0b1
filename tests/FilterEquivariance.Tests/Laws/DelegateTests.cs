using System.Collections.Immutable;

namespace FilterEquivariance.Tests.Laws;

public sealed class DelegateTests
{
    private record struct Order(int Id, int Price);

    [Fact]
    public void FirstTwo_IsRefuted_InOneSentence()
    {
        var exception = Assert.Throws<LawRefutedException>(() => Law.Filter.Check(FirstTwo).ThrowIfRefuted());
        Assert.Equal(
            "'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]", exception.Message);
        Assert.Equal("[1]", exception.Witness.Transformation);

        static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
    }

    [Fact]
    public void Dedup_IsNotMapEquivariant_InOneSentence()
    {
        var exception = Assert.Throws<LawRefutedException>(() => Law.Map.Check(Dedup).ThrowIfRefuted());
        Assert.Equal(
            "'Dedup' is not map-equivariant: for xs = [0, 1] and g = {0→0, 1→0}, map after gives [0, 0] but map before gives [0]", exception.Message);

        static IEnumerable<int> Dedup(List<int> xs) => xs.Distinct();
    }

    [Fact]
    public void Exceptions_AreBehaviour()
    {
        var witness = Refute(Law.Filter, (int[] xs) => new[] { xs.Max() });
        Assert.Equal("[0]", witness.Inputs[0].Value);
        Assert.Equal("[]", witness.After);
        Assert.Equal("threw InvalidOperationException", witness.Before);
        Assert.EndsWith("keeping {}, filter after gives [] but filter before throws InvalidOperationException", witness.Describe("f"), StringComparison.Ordinal);
    }

    [Fact]
    public void FunctionThatAlwaysThrows_IsNotRefuted() => Holds(Law.Filter, int[] (int[] xs) => throw new NotSupportedException());

    public static TheoryData<Delegate> ReversalsOfEveryShape() =>
    [
        int[] (int[] xs) => Enumerable.Reverse(xs).ToArray(),
        List<int> (List<int> xs) => Enumerable.Reverse(xs).ToList(),
        IEnumerable<int> (IEnumerable<int> xs) => xs.Reverse(),
        IReadOnlyList<int> (IReadOnlyList<int> xs) => xs.Reverse().ToArray(),
        IReadOnlyCollection<int> (IReadOnlyCollection<int> xs) => xs.Reverse().ToArray(),
        ICollection<int> (ICollection<int> xs) => xs.Reverse().ToArray(),
        IList<int> (IList<int> xs) => xs.Reverse().ToArray(),
        ImmutableArray<int> (ImmutableArray<int> xs) => [.. Enumerable.Reverse(xs)],
        ImmutableList<int> (ImmutableList<int> xs) => xs.Reverse(),
        LinkedList<int> (LinkedList<int> xs) => new LinkedList<int>(xs.Reverse()),
        Queue<int> (Queue<int> xs) => new Queue<int>(xs.Reverse()),
        Stack<int> (Stack<int> xs) => new Stack<int>(xs),
        Memory<int> (Memory<int> xs) => Enumerable.Reverse(xs.ToArray()).ToArray(),
        ReadOnlyMemory<int> (ReadOnlyMemory<int> xs) => Enumerable.Reverse(xs.ToArray()).ToArray(),
        string (string xs) => new string([.. xs.Reverse()]),
        IOrderedEnumerable<bool> (bool[] xs) => xs.Order(),
        string?[] (string?[] xs) => Enumerable.Reverse(xs).ToArray(),
        DayOfWeek[] (DayOfWeek[] xs) => xs.OrderDescending().ToArray(),
        double[] (double[] xs) => xs.Order().ToArray(),
        int?[] (int?[] xs) => xs.Order().ToArray(),
    ];

    [Theory]
    [MemberData(nameof(ReversalsOfEveryShape))]
    public void EveryListShape_IsBuiltAndReadInOrder(Delegate function) => Holds(Law.Filter, function);

    [Fact]
    public void TopOfAStack_IsTheFirstElement()
    {
        var witness = Refute(Law.Filter, (Stack<int> xs) => xs.Take(1));
        Assert.Equal("[0, 1]", witness.Inputs[0].Value);
        Assert.Equal("[1]", witness.Transformation);
    }

    [Fact]
    public void OtherParameters_AreHeldFixed_AndNamedByTheWitness()
    {
        var witness = Refute(Law.Filter, Copies);
        Assert.Equal(KeyValuePair.Create("n", "-1"), Assert.Single(witness.Arguments));
        Assert.StartsWith("'Copies' is not filter-equivariant: for xs = [0], n = -1 keeping {}, ", witness.Describe("Copies"), StringComparison.Ordinal);

        static IEnumerable<int> Copies(IEnumerable<int> xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, n));
    }

    [Fact]
    public void FixedList_IsNotTransformed()
    {
        Holds(Law.Filter, Without);
        Refute(Law.Map, Without);

        static int[] Without(int[] xs, [Fixed] int[] removed) => xs.Where(x => !removed.Contains(x)).ToArray();
    }

    [Fact]
    public void TwoLists_AreTransformedTogether()
    {
        var witness = Refute(Law.Filter, int[] (int[] xs, int[] ys) => xs.Take(ys.Length).ToArray());
        Assert.Equal(["[0]", "[1]"], witness.Inputs.Select(input => input.Value));
    }

    [Fact]
    public void Records_NeedAnAlphabet()
    {
        var newest = Order[] (Order[] orders) => orders.DistinctBy(order => order.Price).ToArray();
        Assert.Contains("Alphabet", Assert.Throws<ArgumentException>(() => Law.Filter.Check(newest)).Message, StringComparison.Ordinal);
        var options = new LawOptions { Alphabet = [new Order(1, 5), new Order(2, 5), new Order(3, 6)] };
        var witness = Assert.IsType<Verdict.Refuted>(Law.Filter.Check(newest, options).Verdict).Witness;
        Assert.Equal("[Order { Id = 1, Price = 5 }, Order { Id = 2, Price = 5 }]", witness.Inputs[0].Value);
    }

    [Fact]
    public void ParameterWithoutOrdinaryValues_MustBeGiven()
    {
        var function = int[] (int[] xs, Func<int, bool> keep) => xs.Where(keep).ToArray();
        Assert.Contains("'keep'", Assert.Throws<ArgumentException>(() => Law.Filter.Check(function)).Message, StringComparison.Ordinal);
        Func<int, bool> even = x => x % 2 == 0;
        var options = new LawOptions { Arguments = new Dictionary<string, IReadOnlyList<object?>> { ["keep"] = [even] } };
        Assert.IsType<Verdict.Unknown>(Law.Filter.Check(function, options).Verdict);
    }

    public static TheoryData<Delegate> NoListFunctions() =>
    [
        int (int[] xs) => xs.Length,
        int[] (int n) => [n],
        string[] (int[] xs) => [],
        HashSet<int> (int[] xs) => [.. xs],
        int[,] (int[,] xs) => xs,
        Dictionary<int, int> (int[] xs) => [],
    ];

    [Theory]
    [MemberData(nameof(NoListFunctions))]
    public void WhatIsNoListFunction_IsRejected(Delegate function) =>
        Assert.Contains("is not a list function", Assert.Throws<ArgumentException>(() => Law.Filter.Check(function)).Message, StringComparison.Ordinal);

    [Fact]
    public void ChangedInput_IsOutsideTheModel()
    {
        var verdict = Law.Filter.Check(int[] (int[] xs) =>
        {
            Array.Reverse(xs);
            return [.. xs];
        }).Verdict;
        var coverage = Assert.IsType<Verdict.Unknown>(verdict).Reason.Coverage;
        Assert.DoesNotContain("length 6", coverage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void EndlessResult_IsEvidenceForNothing()
    {
        var unknown = Assert.IsType<Verdict.Unknown>(Law.Filter.Check(IEnumerable<int> (int[] xs) => Endless()).Verdict);
        Assert.Equal(("refused", "the result does not end", null), (unknown.Reason.Code, unknown.Reason.Sentence, unknown.Reason.Coverage));

        static IEnumerable<int> Endless()
        {
            while (true)
                yield return 0;
        }
    }

    [Fact]
    public void NondeterministicFunction_IsNotRefuted()
    {
        var runs = 0;
        var unknown = Assert.IsType<Verdict.Unknown>(Law.Filter.Check(int[] (int[] xs) => [runs++]).Verdict);
        Assert.Equal("nondeterministic", unknown.Reason.Code);
    }

    [Fact]
    public void LazyResult_IsEnumeratedOnce()
    {
        Holds(Law.Filter, IEnumerable<int> (int[] xs) => Once(xs));

        static IEnumerable<int> Once(int[] xs)
        {
            var queue = new Queue<int>(xs);
            return Drain();

            IEnumerable<int> Drain()
            {
                while (queue.Count > 0)
                    yield return queue.Dequeue();
            }
        }
    }

    private static Witness Refute(Law law, Delegate function)
    {
        var result = law.Check(function);
        Assert.True(result.Verdict is Verdict.Refuted, result.ToString());
        return ((Verdict.Refuted)result.Verdict).Witness;
    }

    private static void Holds(Law law, Delegate function) => Assert.IsType<Verdict.Unknown>(law.Check(function).Verdict);
}
