using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>PriorityQueue.</summary>
internal static class PriorityQueues
{
    public static Meaning New(int? comparer = null, int? capacity = null) => (context, operands) =>
    {
        if (capacity is { } index)
            Operand.RequireCapacity(operands[index]);
        return Empty(context, operands, comparer);
    };

    public static Meaning From(int? comparer = null) => (context, operands) =>
    {
        var items = context.Elements(operands[0]).ToList();
        var queue = Empty(context, operands, comparer);
        AddPairs(context, queue, items);
        return queue;
    };

    public static object? Count(MeaningContext context, object?[] operands) => Queue(operands).Count;

    public static object? Enqueue(MeaningContext context, object?[] operands)
    {
        Add(context, Queue(operands), operands[1], operands[2]);
        return null;
    }

    public static object? EnqueuePairs(MeaningContext context, object?[] operands)
    {
        var queue = Queue(operands);
        AddPairs(context, queue, context.Elements(operands[1]).ToList());
        return null;
    }

    public static object? EnqueueRange(MeaningContext context, object?[] operands)
    {
        var queue = Queue(operands);
        foreach (object? item in context.Elements(operands[1]).ToList())
            Add(context, queue, item, operands[2]);
        return null;
    }

    public static object? Peek(MeaningContext context, object?[] operands)
    {
        var queue = Filled(operands);
        context.Spend(queue.Count);
        return queue.Least.Element;
    }

    public static object? Dequeue(MeaningContext context, object?[] operands)
    {
        var queue = Filled(operands);
        context.Spend(queue.Count);
        return queue.Take().Element;
    }

    public static object? TryPeek(MeaningContext context, object?[] operands) => Try(context, operands, queue => queue.Least);

    public static object? TryDequeue(MeaningContext context, object?[] operands) => Try(context, operands, queue => queue.Take());

    /// <summary>The element itself when it may leave first. Whether it does among ties is not promised.</summary>
    public static object? EnqueueDequeue(MeaningContext context, object?[] operands)
    {
        Enqueue(context, operands);
        return Queue(operands).Take().Element;
    }

    public static object? DequeueEnqueue(MeaningContext context, object?[] operands)
    {
        object? taken = Dequeue(context, operands);
        Enqueue(context, operands);
        return taken;
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        Queue(operands).Clear();
        return null;
    }

    private static PriorityQueueValue Empty(MeaningContext context, object?[] operands, int? comparer) =>
        new(VerifiedOrder.Of(context, Operand.Order(operands, comparer)));

    private static PriorityQueueValue Queue(object?[] operands) => operands[0] as PriorityQueueValue ?? throw Error.NullReference;

    private static PriorityQueueValue Filled(object?[] operands) => Queue(operands) is { Count: > 0 } queue ? queue : throw Error.InvalidOperation;

    private static void Add(MeaningContext context, PriorityQueueValue queue, object? element, object? priority)
    {
        context.Spend(queue.Count + 1);
        queue.Add(element, priority);
    }

    private static void AddPairs(MeaningContext context, PriorityQueueValue queue, List<object?> pairs)
    {
        foreach (object? pair in pairs)
        {
            var fields = ((RecordValue)pair!).Fields;
            Add(context, queue, fields[0], fields[1]);
        }
    }

    private static object? Try(MeaningContext context, object?[] operands, Func<PriorityQueueValue, (object? Element, object? Priority)> read)
    {
        var queue = Queue(operands);
        bool any = queue.Count > 0;
        context.Spend(queue.Count + 1);
        var (element, priority) = any ? read(queue) : (DefaultValues.Of(context.Call.TypeArguments[0]), DefaultValues.Of(context.Call.TypeArguments[1]));
        context.SetOut(0, element);
        context.SetOut(1, priority);
        return any;
    }
}
