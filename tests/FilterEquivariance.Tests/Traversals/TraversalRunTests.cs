namespace FilterEquivariance.Tests.Forms;

/// <summary>Values written into spans are those that the definition gives.</summary>
public class TraversalRunTests
{
    private static readonly string[] Forms =
    [
        "1 | A(1)", "1 2 3 | A(1; 2; 3)", "1 2 3 | D(1; 2; 3)", "1 2 3 | D(1; 1; 1)", "1 2 3 | A(0; 1; 2) D(1; 0; 0)",
        "1 2 3 | F(1; 1 0; 1 0 0)", "1 2 3 | B(1; 1 0; 1 0 0)", "1 2 3 | F(1; 2 0; 3 0 0)", "1 2 3 | B(1; 0 1; 0 0 1)", "1 3 | F(1; 0 1 1)",
        "1 2 3 | A(1; 1; 1) B(2; 1 1; 1 1 1)", "1 2 3 | F(1; 1 0; 1 0 0) A(0; 1; 2) F(1; 1 1; 1 1 1)", "1 2 | 0", "1 2 3 | F(1; 1 1; 1 1 1)",
    ];

    private static readonly int[][] Lists = [.. Words.UpTo(3, 6), .. Enumerable.Range(0, 40).Select(Long)];

    [Fact]
    public void Numbers() => Agree(number => number);

    [Fact]
    public void Texts() => Agree(number => "tfab"[number % 4] + number.ToString());

    [Fact]
    public void ZerosOfBothSigns() => Agree(number => number == 1 ? -0.0 : number == 2 ? 0.0 : number);

    [Fact]
    public void EqualityAndOrderOfOnesOwn()
    {
        var equality = EqualityComparer<int>.Create((x, y) => x / 2 == y / 2, x => x / 2);
        Agree(number => number, equality, Comparer<int>.Create((x, y) => (y / 2).CompareTo(x / 2)));

        // The order does not tell all letters apart, and all hash codes are one.
        Agree(number => number, EqualityComparer<int>.Create((x, y) => x == y, _ => 7), Comparer<int>.Create((x, y) => (x / 2).CompareTo(y / 2)));
    }

    [Fact]
    public void Destination_MayBeLongerAndMustBeLongEnough()
    {
        foreach (var text in Forms)
        {
            int[] list = [5, 3, 5, 4];
            var form = Traversals.Parse(text);
            var expected = form.Apply(list, Beyond.Drop);
            using var run = form.Read<int>(list, Beyond.Drop);
            var destination = Enumerable.Repeat(-1, expected.Length + 2).ToArray();
            run.WriteTo(destination);
            Assert.Equal([.. expected, -1, -1], destination);
            if (expected.Length > 0)
                Assert.Contains("shorter", Refusal(form, list, new int[expected.Length - 1]));
        }
    }

    [Theory]
    [InlineData("1 2 | A(1; 2)")]
    [InlineData("1 2 | F(1; 1 0)")]
    public void Destination_MustNotOverlapTheSource(string text)
    {
        int[] list = [5, 3, 4];
        Assert.Contains("overlaps", Refusal(Traversals.Parse(text), list.AsSpan(0, 2), list.AsSpan(1)));
    }

    [Fact]
    public void Writing_AllocatesNothing()
    {
        int[] list = [.. Enumerable.Range(0, 600).Select(number => number * 7919 % 601 / 2), .. Enumerable.Repeat(7, 5)];
        var destination = new int[4 * list.Length];
        foreach (var form in Forms.Select(Traversals.Parse))
        {
            var beyond = form.CanContinue ? Beyond.Continue : Beyond.Drop;
            Write(form, list, beyond, destination);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Write(form, list, beyond, destination);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static void Write(Traversals form, int[] list, Beyond beyond, int[] destination)
    {
        using var run = form.Read<int>(list, beyond);
        run.WriteTo(destination);
    }

    private static string Refusal(Traversals form, ReadOnlySpan<int> list, Span<int> destination)
    {
        using var run = form.Read(list, Beyond.Drop);
        try
        {
            run.WriteTo(destination);
            return "";
        }
        catch (ArgumentException refusal)
        {
            return refusal.Message;
        }
    }

    private static void Agree<T>(Func<int, T> element, IEqualityComparer<T>? equality = null, IComparer<T>? order = null)
        where T : notnull
    {
        foreach (var form in Forms.Select(Traversals.Parse))
        {
            foreach (var list in Lists.Select(list => Array.ConvertAll(list, number => element(number))))
            {
                foreach (var beyond in form.CanContinue ? [Beyond.Refuse, Beyond.Drop, Beyond.Continue] : new[] { Beyond.Refuse, Beyond.Drop })
                    Assert.Equal(Outcome(() => form.Apply(list, beyond, equality, order)), Outcome(() => Read(form, list, beyond, equality, order)));
            }
        }
    }

    private static T[] Read<T>(Traversals form, T[] list, Beyond beyond, IEqualityComparer<T>? equality, IComparer<T>? order)
        where T : notnull
    {
        using var run = form.Read(list, beyond, equality, order);
        return run.ToArray();
    }

    // Signs of zeros count.
    private static string Outcome<T>(Func<T[]> value)
    {
        try
        {
            return string.Join(" ", value().Select(item => item is double number && double.IsNegative(number) ? $"-{number}" : $"{item}"));
        }
        catch (MultiplicityNotCoveredException)
        {
            return "refused";
        }
    }

    private static int[] Long(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(seed % 2 == 0 ? 60 : 1000))];
    }
}
