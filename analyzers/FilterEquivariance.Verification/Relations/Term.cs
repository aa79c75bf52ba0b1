using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Relations;

/// <summary>A number that an expression without effects gives, named by how it is computed from variables: the same as long as none of them changes.</summary>
/// <param name="Text">The computation, variables as places in <paramref name="Variables"/>.</param>
/// <param name="Variables">The variables it reads.</param>
public sealed record Term(string Text, ImmutableArray<Variable> Variables)
{
    public bool Equals(Term? other) => other is not null && Text == other.Text && Variables.SequenceEqual(other.Variables);

    public override int GetHashCode() => Text.GetHashCode();

    /// <summary>The term of an expression; null when it is not one that is only read.</summary>
    public static Term? Of(Operation operation)
    {
        var variables = ImmutableArray.CreateBuilder<Variable>();
        return Write(operation, variables) is { } text ? new Term(text, variables.ToImmutable()) : null;
    }

    /// <summary>The number of items or characters of what the expression gives.</summary>
    public static Term? LengthOf(Operation operation) => Of(operation) is { } term ? term with { Text = $"length({term.Text})" } : null;

    /// <summary>The fact that the expression's value is not null, as a number that is one.</summary>
    public static Term? NotNull(Operation operation) => Of(operation) is { } term ? term with { Text = $"exists({term.Text})" } : null;

    /// <summary>By how much one expression exceeds another.</summary>
    public static Term? Gap(Operation more, Operation less) => Gap(less, variables => Write(more, variables));

    /// <summary>By how much the number of items or characters exceeds another number.</summary>
    public static Term? GapToLength(Operation list, Operation less) => Gap(less, variables => Write(list, variables) is { } text ? $"length({text})" : null);

    /// <summary>The same gap above another variable; null for what is no gap above the first one.</summary>
    public Term? WithLess(Variable less, Variable other)
    {
        var place = Variables.IndexOf(less);
        var end = $", #{place})";
        return place >= 0 && Text.StartsWith("gap(", StringComparison.Ordinal) && Text.EndsWith(end, StringComparison.Ordinal) && Text.IndexOf($"#{place}", StringComparison.Ordinal) > Text.Length - end.Length
            && (less == other || !Variables.Contains(other))
            ? this with { Variables = Variables.SetItem(place, other) }
            : null;
    }

    /// <summary>The variable that lies above this one, where the term is the gap between two.</summary>
    public Variable? Above(Variable less) => Text == "gap(#0, #1)" && Variables[1] == less ? Variables[0] : null;

    private static Term? Gap(Operation less, Func<ImmutableArray<Variable>.Builder, string?> more)
    {
        var variables = ImmutableArray.CreateBuilder<Variable>();
        return more(variables) is { } left && Write(less, variables) is { } right ? new Term($"gap({left}, {right})", variables.ToImmutable()) : null;
    }

    private static string? Write(Operation operation, ImmutableArray<Variable>.Builder variables)
    {
        switch (operation)
        {
            case Operation.Read n:
                var index = variables.IndexOf(n.Variable);
                if (index < 0)
                {
                    index = variables.Count;
                    variables.Add(n.Variable);
                }

                return $"#{index}";
            case Operation.Constant { Value: int value }:
                return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            case Operation.FieldRead { Target.Type.Record.IsImmutable: true } n:
                return Write(n.Target, variables) is { } target ? $"{target}.{n.Field}" : null;
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.SequenceView } n:
                return Write(n.Operand, variables);
            case Operation.Binary { Operator: BinaryOperator.Remainder or BinaryOperator.Subtract or BinaryOperator.Add, IsChecked: false } n:
                return Write(n.Left, variables) is { } left && Write(n.Right, variables) is { } right ? $"({left} {n.Operator} {right})" : null;
            case Operation.LibraryCall { Operands: [var counted] } n when IsLength(n):
                return Write(counted, variables) is { } list ? $"length({list})" : null;
            default:
                return null;
        }
    }

    private static bool IsLength(Operation.LibraryCall call) =>
        ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count { Predicate: null } && (model.Effects & (Effects.Mutates | Effects.Deferred)) == Effects.None;
}

/// <summary>What conditions told about a number, in every run that executes.</summary>
/// <param name="Low">It is not below this.</param>
/// <param name="IsNotZero">It is not zero.</param>
public readonly record struct Bound(int? Low, bool IsNotZero)
{
    public Bound And(Bound other) => new(Low is null || other.Low > Low ? other.Low ?? Low : Low, IsNotZero || other.IsNotZero);

    public Bound Or(Bound other) => new(Low < other.Low ? Low : other.Low < Low || Low == other.Low ? other.Low : null, IsNotZero && other.IsNotZero);

    public bool SaysNothing => Low is null && !IsNotZero;
}
