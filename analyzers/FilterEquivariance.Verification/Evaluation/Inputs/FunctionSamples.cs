using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Values of delegate and comparer parameters: pure, total, and consistent with equality.</summary>
/// <param name="values">Values of parameter and result types.</param>
internal sealed class FunctionSamples(SampleValues values)
{
    /// <summary>Identity and projections, then functions that merge letters, then constants.</summary>
    public IEnumerable<Sample> Of(TypeRef type)
    {
        // A term is filter-equivariant, and most functions are not.
        if (type.Arguments.IsEmpty || type.Definition == TermMembers.Type)
            return [];
        var result = type.Arguments[type.Arguments.Length - 1];
        var parameters = type.Arguments.RemoveAt(type.Arguments.Length - 1);
        string[] names = [.. parameters.Select((_, i) => parameters.Length == 1 ? "x" : ((char)('a' + i)).ToString())];
        string head = names.Length == 1 ? "x => " : "(" + string.Join(", ", names) + ") => ";
        if (result.Kind == TypeKind.Void)
            return [new(new GivenFunction(_ => null), head + "{ }")];
        var bodies = parameters.Length == 0 ? [] : Bodies(parameters[0], names, result, parameters.Length);
        var projections = Enumerable.Range(0, parameters.Length).Where(i => parameters[i].Equals(result)).Select(i => (new Func<object?[], object?>(args => args[i]), names[i]));
        var constants = Constants(result).Take(2).Select(sample => (new Func<object?[], object?>(_ => SequenceBuilder.Copy(sample.Value)), sample.Text));
        bool isPredicate = result.Kind == TypeKind.Boolean;
        var all = isPredicate ? bodies.Concat(constants) : projections.Concat(bodies).Concat(constants);
        return all.Select(body => new Sample(new GivenFunction(body.Item1), head + body.Item2));
    }

    /// <summary>The default comparer, for orders the reversed one, and one that tells nothing apart.</summary>
    public static IEnumerable<Sample> Comparers(TypeRef type)
    {
        if (type.Arguments.IsEmpty)
            return [];
        string compared = type.Arguments[0].Name;
        if (type.Definition.Contains("EqualityComparer"))
        {
            return [
                new(BoxedEquality.Default, $"EqualityComparer<{compared}>.Default"),
                new(new Indifferent(), $"EqualityComparer<{compared}>.Create((a, b) => true, x => 0)"),
            ];
        }

        return [
            .. ByFields(type.Arguments[0]),
            new(BoxedOrder.Default, $"Comparer<{compared}>.Default"),
            new(new Reversed(), $"Comparer<{compared}>.Create((a, b) => Comparer<{compared}>.Default.Compare(b, a))"),
            new(new Indifferent(), $"Comparer<{compared}>.Create((a, b) => 0)"),
        ];
    }

    // Data have no order of their own; what users order them by are their fields.
    private static IEnumerable<Sample> ByFields(TypeRef compared) => compared.Record is { IsTuple: false } record
        ? record.Fields.Where(field => char.IsUpper(field.Name[0]) && (field.Type.Kind is TypeKind.String or TypeKind.Value || NumericConversion.IsNumeric(field.Type.Kind))).Take(2)
            .Select(field => new Sample(new FieldOrder(field.Name), $"Comparer<{compared.Name}>.Create((a, b) => Comparer<{field.Type.Name}>.Default.Compare(a.{field.Name}, b.{field.Name}))"))
        : [];

    private IEnumerable<Sample> Constants(TypeRef result) => result.Kind == TypeKind.Sequence || result.Kind == TypeKind.Boolean ? values.Arguments(result) : values.Letters(result);

    private IEnumerable<(Func<object?[], object?>, string)> Bodies(TypeRef first, string[] names, TypeRef result, int arity)
    {
        string x = names[0];
        bool isNumber = IsInteger(first);
        if (arity == 2 && result.Kind == TypeKind.Int32)
        {
            yield return (args => BoxedOrder.Default.Compare(args[0], args[1]), $"Comparer<{first.Name}>.Default.Compare({x}, {names[1]})");
            yield return (args => BoxedOrder.Default.Compare(args[1], args[0]), $"Comparer<{first.Name}>.Default.Compare({names[1]}, {x})");
        }

        if (arity == 2 && result.Kind == TypeKind.Boolean)
            yield return (args => BoxedEquality.Default.Equals(args[0], args[1]), $"Equals({x}, {names[1]})");
        if (result.Kind == TypeKind.Boolean)
        {
            if (isNumber)
            {
                yield return (args => Parity(args[0]) == 0, $"{x} % 2 == 0");
                yield return (args => args[0] is not null && System.Convert.ToDecimal(args[0]) > 1, $"{x} > 1");
            }

            foreach (var letter in values.Letters(first).Take(2))
                yield return (args => BoxedEquality.Default.Equals(args[0], letter.Value), $"Equals({x}, {letter.Text})");
            yield break;
        }

        if (isNumber && IsInteger(result))
        {
            var kind = result.Kind == TypeKind.TypeParameter ? TypeKind.Int32 : NumericConversion.Underlying(result);
            yield return (args => NumericConversion.To(Math.Abs(Parity(args[0])), kind, isChecked: false), $"Math.Abs({x} % 2)");
        }

        if (first.Kind == TypeKind.String && result.Kind == TypeKind.Int32)
            yield return (args => args[0] is string text ? text.Length : 0, $"{x}.Length");
        var outputs = Constants(result).Take(2).ToArray();
        var inputs = values.Letters(first);
        if (outputs.Length == 2 && inputs.Count > 0)
        {
            var letter = inputs[0];
            yield return (args => SequenceBuilder.Copy((BoxedEquality.Default.Equals(args[0], letter.Value) ? outputs[1] : outputs[0]).Value),
                $"Equals({x}, {letter.Text}) ? {outputs[1].Text} : {outputs[0].Text}");
        }
    }

    private static bool IsInteger(TypeRef type) => type.IsIntegral || (type.Kind == TypeKind.TypeParameter && !type.Traits.HasFlag(TypeParameterTraits.ReferenceType));

    private static decimal Parity(object? value) => value is null ? 0 : System.Convert.ToDecimal(value) % 2;

    private sealed class Indifferent : IEqualityComparer<object?>, IComparer<object?>
    {
        public new bool Equals(object? left, object? right) => true;

        public int GetHashCode(object? value) => 0;

        public int Compare(object? left, object? right) => 0;
    }

    private sealed class FieldOrder(string field) : IComparer<object?>
    {
        public int Compare(object? left, object? right) => left is RecordValue one && right is RecordValue other
            ? BoxedOrder.Default.Compare(one[field], other[field])
            : throw new EvaluationException("NullReferenceException");
    }

    private sealed class Reversed : IComparer<object?>
    {
        public int Compare(object? left, object? right) => BoxedOrder.Default.Compare(right, left);
    }
}
