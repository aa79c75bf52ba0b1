using FilterEquivariance.Testing;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Verification.Tests.Evaluation;

/// <summary>List functions of objects: their own data come from a constructor that runs.</summary>
public sealed class ConstructorTests
{
    private const string Classes = """
        #nullable enable
        public sealed class Limits { public int Most { get; init; } = 2; public bool Backwards { get; init; } }
        public sealed class Shop
        {
            private readonly int _least;
            private readonly HashSet<int> _blocked;
            private readonly int[] _table = [5, 6];
            public Shop(int least, IEnumerable<int> blocked) { if (least < 0) throw new ArgumentOutOfRangeException(nameof(least)); _least = Math.Max(1, least); _blocked = new HashSet<int>(blocked); }
            public List<int> F(List<int> xs) => xs.Where(x => x >= _least && !_blocked.Contains(x) && !_table.Contains(x)).ToList();
        }
        public sealed class Service(int step)
        {
            public List<int> F(List<int> xs) => xs.Where((_, i) => i % step == 0).ToList();
        }
        public sealed class Optioned
        {
            private readonly Limits _limits;
            public Optioned(Limits limits) => _limits = limits ?? throw new ArgumentNullException(nameof(limits));
            public List<int> F(List<int> xs) => xs.Take(_limits.Most).ToList();
        }
        public sealed class Stateful
        {
            private readonly List<int> _seen;
            public Stateful(int first) { _seen = new List<int> { first }; }
            public List<int> F(List<int> xs) { _seen.AddRange(xs); return _seen.ToList(); }
        }
        public sealed class Pager<T>
        {
            private readonly int _size;
            public Pager(int size, IEnumerable<T> blocked) => _size = size < 1 ? 3 : size;
            public List<T> F(List<T> xs) => xs.Take(_size).ToList();
        }
        public sealed class Hidden
        {
            private readonly int _n;
            private Hidden(int n) => _n = Math.Abs(n);
            public List<int> F(List<int> xs) => xs.Take(_n).ToList();
        }
        """;

    [Theory]
    [InlineData("Shop", "new Shop(2, [0, 1]); new Shop(1, []);")]
    [InlineData("Service", "new Service(2); new Service(1);")]
    [InlineData("Optioned", "new Optioned(new Limits(0, false));")]
    [InlineData("Pager", "new Pager<int>(2, [0, 1]);")]
    public void AnObject_IsWhatItsConstructorMakesOfSampleArguments(string type, string expected)
    {
        var self = Function(type).Others.Single(other => other.Name == "this");
        string texts = string.Concat(self.Values.Select(value => self.Print(value) + "; "));
        Assert.StartsWith(expected, texts);
    }

    [Fact]
    public void AConstructorThatThrows_MakesNoObject()
    {
        var self = Function("Shop").Others.Single(other => other.Name == "this");
        Assert.DoesNotContain(self.Values, value => self.Print(value).Contains("new Shop(-"));
    }

    [Theory]
    [InlineData("Shop", "2, 3, 4, 5, 6, 2", "2, 3, 4, 2")]
    [InlineData("Service", "7, 8, 9, 7, 8", "7, 9, 8")]
    [InlineData("Optioned", "7, 8, 9", "")]
    [InlineData("Pager", "7, 8, 9", "7, 8")]
    public void AFunction_ReadsTheDataOfItsObject(string type, string input, string expected)
    {
        var function = Function(type);
        var outcome = function.Run([Numbers(input)], [.. function.Others.Select(other => other.Values[0])], CancellationToken.None);
        Assert.Equal(expected, string.Join(", ", Assert.IsType<Outcome.Returned>(outcome).Items));
    }

    [Theory]
    [InlineData("Stateful")]
    [InlineData("Hidden")]
    public void AnObjectThatChanges_OrThatNobodyCanMake_IsNotRun(string type)
    {
        var result = Decider.Check(Program(type), Law.Filter, Naturality.None, new DecisionOptions(), CancellationToken.None);
        Assert.IsType<Verdict.Unknown>(result.Verdict);
        Assert.Null(result.Coverage.Sentence);
    }

    private static EvaluatedFunction Function(string type) => new(Program(type), 1_000_000);

    private static IReadOnlyList<object?> Numbers(string text) => [.. text.Split(", ").Select(number => (object?)int.Parse(number))];

    private static FilterEquivariance.Verification.ListCore.Program Program(string type)
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile(Classes));
        return lowering.Lower(lowering.FindListFunctions(CancellationToken.None).Single(function => function.Symbol.ContainingType.Name == type), CancellationToken.None);
    }
}
