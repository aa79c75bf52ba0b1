using FilterEquivariance.Verification.LibraryModels.Tables;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>The library members the engine knows, by documentation id. A member without a row is unknown: a proof stops at it and the evaluator refuses it.</summary>
public static class ModelTable
{
    private static readonly Dictionary<string, LibraryModel> ById = Areas().SelectMany(rows => rows).ToDictionary(model => model.Id, StringComparer.Ordinal);

    /// <summary>All rows.</summary>
    public static IReadOnlyCollection<LibraryModel> All => ById.Values;

    /// <summary>The row of a member, or false for a member that is not modelled.</summary>
    public static bool TryGet(string id, out LibraryModel? model) => ById.TryGetValue(id, out model);

    private static IEnumerable<LibraryModel[]> Areas() =>
    [
        EnumerableElements.Rows,
        EnumerableOrder.Rows,
        EnumerableKeys.Rows,
        EnumerablePositions.Rows,
        EnumerableQueries.Rows,
        ListTable.Rows,
        InterfaceTable.Rows,
        EnumeratorTable.Rows,
        ArrayTable.Rows,
        SetTable.Rows,
        MapTable.Rows,
        QueueTable.Rows,
        LinkedListTable.Rows,
        PriorityQueueTable.Rows,
        ImmutableTable.Rows,
        SpanTable.Rows,
        SpanSearchTable.Rows,
        TextSpanTable.Rows,
        StringTable.Rows,
        TextTable.Rows,
        TextBuilderTable.Rows,
        CharacterTable.Rows,
        NumberTable.Rows,
        IntegerTable.Rows,
        FractionTable.Rows,
        BitTable.Rows,
        NullableTable.Rows,
        ComparerTable.Rows,
        MomentTable.Rows,
        DurationTable.Rows,
        CalendarTable.Rows,
    ];
}
