using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>What an observer is told. Watching changes no value, no order and no fuel of the run.</summary>
internal sealed partial class Interpreter
{
    private bool Enter(SourceLocation location, Variable variable, object? item)
    {
        if (observer is null)
            return false;
        bool isEntered = observer.Enter([item]);
        observer.Sees(location, variable, item);
        return isEntered;
    }

    private EvaluationException Watch(SourceLocation location, EvaluationException exception)
    {
        observer?.Throws(location, exception);
        return exception;
    }

    private object? Watch(Operation.UserCall call, object? value) => observer is null ? value : Watch(call.Location, value);

    private object? Watch(Operation.LibraryCall call, Effects effects, Meaning meaning, CallContext context, object?[] operands)
    {
        object? value;
        try
        {
            value = meaning(context, operands);
        }
        catch (EvaluationException exception)
        {
            observer!.Throws(call.Location, exception);
            throw;
        }

        bool changes = effects.HasFlag(Effects.Mutates) && operands.Length > 0;
        if (call.Type.Kind != TypeKind.Void && !(changes && ReferenceEquals(value, operands[0])))
            value = Watch(call.Location, value);
        if (changes)
            observer!.Sees(call.Location, (call.Operands[0] as Operation.Read)?.Variable, operands[0]);
        return value;
    }

    private object? Watch(SourceLocation location, object? value)
    {
        // A query has its value once somebody enumerates it. Ordered ones keep their type for ThenBy; who enumerates them tells their value.
        if (value?.GetType() == typeof(LazyValue))
            return new LazyValue(() => Watched((LazyValue)value, location));
        observer!.Sees(location, null, value);
        return value;
    }

    private IEnumerable<object?> Watched(LazyValue query, SourceLocation location)
    {
        var seen = new List<object?>();
        int thrown = observer!.Thrown;
        try
        {
            foreach (object? item in query)
            {
                seen.Add(item);
                yield return item;
            }
        }
        finally
        {
            // Who stops early has seen a part; an exception leaves no value.
            if (thrown == observer.Thrown)
                observer.Sees(location, null, new ListValue(SequenceShape.Enumerable, seen));
        }
    }
}
