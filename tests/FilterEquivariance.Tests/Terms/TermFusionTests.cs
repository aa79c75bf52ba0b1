namespace FilterEquivariance.Tests;

/// <summary>What fusion saves, seen by the functions given to operators.</summary>
public sealed class TermFusionTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public void RulesAboutElements_RunInOneLoop()
    {
        var term = Terms.Keep(Note<bool>("keep", x => x > 1)).Then(Terms.Drop(Note<bool>("drop", x => x > 2))).Then(Terms.Copies(Note<int>("copies", _ => 2)));
        Assert.Equal([2, 2], term.Apply([1, 2, 3]));
        Assert.Equal(["keep 1", "keep 2", "drop 2", "copies 2", "keep 3", "drop 3"], _calls);
    }

    [Fact]
    public void RulesBehindCopies_AreAskedOncePerElement()
    {
        var term = Terms.Copies((int _) => 5).Then(Terms.Reverse<int>()).Then(Passes.Palindrome).Then(Terms.Keep(Note<bool>("keep", x => x > 1)));
        Assert.Equal(20, term.Apply([1, 2, 3]).Length);
        Assert.Equal(["keep 1", "keep 2", "keep 3"], _calls);
    }

    [Fact]
    public void RulesBehindASort_AreAskedBeforeElementsAreInOrder()
    {
        var term = Terms.OrderBy(Note<int>("key", x => x)).Then(Terms.Keep(Note<bool>("keep", x => x > 1)));
        Assert.Equal([2, 3], term.Apply([3, 1, 2]));
        Assert.Equal(["key 3", "key 1", "key 2", "keep 3", "keep 1", "keep 2"], _calls);
    }

    [Fact]
    public void ComparisonsThatThrow_AreMadeAllTheSame()
    {
        var none = Terms.Keep((int _) => false);
        Assert.Throws<InvalidOperationException>(() => Terms.OrderBy((int _) => new object()).Then(none).Apply([1, 2]));
        Assert.Throws<InvalidOperationException>(() => Terms.OrderBy((int _) => new object()).Then(Terms.OrderBy((int x) => x)).Apply([1, 2]));
        Assert.Empty(Terms.OrderBy((int x) => x).Then(none).Apply([1, 2]));
    }

    [Fact]
    public void KeysOfElementsThatAreDroppedLater_StillThrow()
    {
        var term = Terms.OrderBy((int x) => 10 / x).Then(Terms.Keep((int x) => x != 0));
        Assert.Throws<DivideByZeroException>(() => term.Apply([1, 0]));
    }

    [Fact]
    public void SortsOneAfterTheOther_AskEachKeyOncePerElement()
    {
        var term = Terms.OrderBy(Note<int>("first", x => x)).Then(Terms.OrderBy(Note<int>("second", x => x % 2)));
        Assert.Equal([0, 2, 1, 3], term.Apply([3, 2, 1, 0]));
        Assert.Equal(["first 3", "first 2", "first 1", "first 0", "second 3", "second 2", "second 1", "second 0"], _calls);
    }

    [Fact]
    public void OperatorsOnListsWithoutRepeats_DoNotLookAgain()
    {
        var equality = EqualityComparer<int>.Create(
            (x, y) => x == y,
            x =>
            {
                _calls.Add($"hash {x}");
                return x;
            });
        var distinct = Terms.Distinct(equality);
        foreach (var next in new[] { distinct, Terms.KeepLast(equality), Terms.KeepUnique(equality), Terms.GroupEqual(equality), Terms.OrderByCount(equality) })
        {
            _calls.Clear();
            distinct.Apply([1, 2, 1]);
            var calls = _calls.Count;
            _calls.Clear();
            Assert.Equal([1, 2], distinct.Then(next).Apply([1, 2, 1]));
            Assert.Equal(calls, _calls.Count);
        }
    }

    [Fact]
    public void NaturalOperators_BecomeOnePassSequence()
    {
        Assert.Equal(Passes.Identity, Terms.Reverse<int>().Then(Terms.Reverse<int>()).NormalForm);
        Assert.Equal(Passes.Parse("F^2 B^2"), Terms.Of<int>(Passes.Palindrome).Then(Terms.Identity<int>()).Then(Passes.Stutter(2)).NormalForm);
        Assert.Equal(Passes.Parse("F B F^3"), (Passes.Palindrome + Terms.Of<int>(Passes.Stutter(3))).NormalForm);
        Assert.Equal(Passes.Parse("F B"), (Terms.Identity<int>() + Terms.Reverse<int>()).Then(Terms.Reverse<int>()).NormalForm);
        Assert.Equal(Passes.Parse("F^2 B"), (Terms.Identity<int>() + Passes.Parse("B^2")).Then(Terms.Reverse<int>()).NormalForm);
        Assert.Null(Terms.Keep((int _) => true).NormalForm);
    }

    [Fact]
    public void NothingIsAsked_BehindTheConstantEmptyList()
    {
        var term = Terms.Of<int>(Passes.Empty).Then(Terms.Keep(Note<bool>("keep", _ => true)));
        Assert.Empty(term.Apply([1, 2]));
        Assert.Empty(_calls);
        Assert.Equal(Passes.Empty, term.NormalForm);
    }

    private Func<int, TResult> Note<TResult>(string name, Func<int, TResult> function) => x =>
    {
        _calls.Add($"{name} {x}");
        return function(x);
    };
}
