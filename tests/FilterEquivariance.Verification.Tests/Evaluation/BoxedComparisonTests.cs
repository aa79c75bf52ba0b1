using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.Evaluation;

public sealed class BoxedComparisonTests
{
    private static readonly TypeRef Text = TypeRef.Simple(TypeKind.String, "string");
    private static readonly TypeRef Pair = RecordValue.TupleType(TypeRef.Int32, Text);

    [Fact]
    public void Numbers_AreEqual_AsTheirTypesSay()
    {
        Assert.True(BoxedEquality.Default.Equals(double.NaN, double.NaN));
        Assert.True(BoxedEquality.Default.Equals(0.0, -0.0));
        Assert.Equal(BoxedEquality.Default.GetHashCode(0.0), BoxedEquality.Default.GetHashCode(-0.0));
        Assert.True(BoxedEquality.Default.Equals(1.0m, 1.00m));
        Assert.False(BoxedEquality.Default.Equals(1, 1L));
    }

    [Fact]
    public void Records_AreEqual_ByFields_ByReference_OrNotAtAllKnown()
    {
        var structural = Record(RecordEquality.Structural, 1);
        Assert.True(BoxedEquality.Default.Equals(structural, Record(RecordEquality.Structural, 1)));
        Assert.Equal(BoxedEquality.Default.GetHashCode(structural), BoxedEquality.Default.GetHashCode(Record(RecordEquality.Structural, 1)));
        Assert.False(BoxedEquality.Default.Equals(structural, Record(RecordEquality.Structural, 2)));
        Assert.False(BoxedEquality.Default.Equals(Record(RecordEquality.Reference, 1), Record(RecordEquality.Reference, 1)));
        Assert.Throws<RefusedException>(() => BoxedEquality.Default.Equals(Record(RecordEquality.Custom, 1), Record(RecordEquality.Custom, 1)));
    }

    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("", "a", -1)]
    [InlineData("Zz", "Zz", 0)]
    public void Texts_AreOrdered_WhereAllCulturesAgree(string left, string right, int expected) =>
        Assert.Equal(expected, BoxedOrder.Default.Compare(left, right));

    [Theory]
    [InlineData("aa", "b")]
    [InlineData("a", "B")]
    [InlineData("a-b", "ab")]
    [InlineData("z", "y")]
    public void Texts_AreNotOrdered_WhereCulturesDiffer(string left, string right) =>
        Assert.Throws<RefusedException>(() => BoxedOrder.Default.Compare(left, right));

    [Fact]
    public void Order_FollowsTheRuntime()
    {
        Assert.Equal(-1, BoxedOrder.Default.Compare(double.NaN, double.NegativeInfinity));
        Assert.Equal(-1, BoxedOrder.Default.Compare(null, int.MinValue));
        Assert.Equal(-1, BoxedOrder.Default.Compare(new RecordValue(Pair, [1, "b"]), new RecordValue(Pair, [2, "a"])));
        Assert.Equal(1, BoxedOrder.Default.Compare(new RecordValue(Pair, [1, "b"]), new RecordValue(Pair, [1, "a"])));
        Assert.Equal("ArgumentException", Assert.Throws<EvaluationException>(() =>
            BoxedOrder.Default.Compare(new ListValue(SequenceShape.List, []), new ListValue(SequenceShape.List, []))).ExceptionType);
    }

    [Fact]
    public void HashTables_EnumerateInInsertionOrder_UntilASlotIsReused()
    {
        var set = new SetValue(BoxedEquality.Default);
        foreach (int item in new[] { 3, 1, 2 })
            set.Add(item);
        set.Remove(3);
        Assert.Equal([1, 2], set);
        set.Add(4);
        Assert.Throws<RefusedException>(() => set.ToList());
        set.Clear();
        set.Add(5);
        Assert.Equal([5], set);
    }

    [Fact]
    public void Enumerators_NoticeChanges_AsTheRuntimesDo()
    {
        var list = new ListValue(SequenceShape.List, [1, 2]);
        Assert.Equal("InvalidOperationException", Assert.Throws<EvaluationException>(() => Touch(list)).ExceptionType);
        Touch(new ListValue(SequenceShape.Array, [1, 2]));

        static void Touch(ListValue list)
        {
            foreach (object? _ in list)
                list.Changed();
        }
    }

    [Fact]
    public void Slices_ShareStorage_UntilSomethingIsWritten()
    {
        var array = new ListValue(SequenceShape.Array, [1, 2, 3]);
        var slice = array.Slice(SequenceShape.Span, 1, 2);
        Assert.Equal([2, 3], slice);
        array.Items[1] = 9;
        array.Changed();
        Assert.Throws<RefusedException>(() => slice.Items);
        Assert.Throws<RefusedException>(() => array.Slice(SequenceShape.Span, 0, 1).Changed());
    }

    private static RecordValue Record(RecordEquality equality, int id)
    {
        var shape = new RecordShape("Order", IsValueType: false, IsTuple: false, [new Field("Id", TypeRef.Int32)], equality);
        return new RecordValue(TypeRef.Simple(TypeKind.Record, "Order") with { Record = shape }, [id]);
    }
}
