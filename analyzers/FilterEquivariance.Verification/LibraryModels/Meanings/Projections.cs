using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Element by element: Where, Select, SelectMany, OfType, Cast.</summary>
internal static class Projections
{
    public static Meaning Where(bool indexed = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object predicate = Operand.Function(operands[1]);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            int position = 0;
            foreach (object? item in source)
            {
                if (indexed ? context.Test(predicate, item, position++) : context.Test(predicate, item))
                    yield return item;
            }
        }
    };

    public static Meaning Select(bool indexed = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object selector = Operand.Function(operands[1]);
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            int position = 0;
            foreach (object? item in source)
                yield return indexed ? context.Invoke(selector, item, position++) : context.Invoke(selector, item);
        }
    };

    public static Meaning SelectMany(int? result = null, bool indexed = false) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object selector = Operand.Function(operands[1]);
        object? resultSelector = result is { } index ? Operand.Function(operands[index]) : null;
        return new LazyValue(Run);

        IEnumerable<object?> Run()
        {
            int position = 0;
            foreach (object? item in source)
            {
                object? inner = indexed ? context.Invoke(selector, item, position++) : context.Invoke(selector, item);
                foreach (object? element in context.Elements(inner ?? throw Error.NullReference))
                    yield return resultSelector is null ? element : context.Invoke(resultSelector, item, element);
            }
        }
    };

    public static object? OfType(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        var type = context.Call.TypeArguments[0];
        return new LazyValue(() => source.Where(item => TypeTest.Matches(item, type)));
    }

    public static object? Cast(MeaningContext context, object?[] operands)
    {
        var source = context.Elements(operands[0]);
        var type = context.Call.TypeArguments[0];
        return new LazyValue(() => source.Select(Converted));

        object? Converted(object? item)
        {
            if (item is null)
                return DefaultValues.Of(type) is null ? null : throw Error.NullReference;
            return TypeTest.Matches(item, type) ? item : throw Error.InvalidCast;
        }
    }
}
