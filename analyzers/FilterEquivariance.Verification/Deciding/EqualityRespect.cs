using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// Whether the functions of a step give equal results for equal elements. Certain where equal elements are the same in every way, and where the functions only compute
/// and compare numbers: equal decimals of different scale have equal sums, but different texts.
/// </summary>
internal sealed class EqualityRespect : Walker
{
    private bool _isCertain = true;

    private EqualityRespect()
    {
    }

    public static bool IsCertain(Program step)
    {
        if (ComparedTypes.IsEqualityIdentity(step.Element))
            return true;
        if (step.Functions.Count > 1)
            return false;
        var functions = new EqualityRespect();
        foreach (var lambda in LambdasIn(step.Entry.Body))
            functions.Visit(lambda.Body);
        return functions._isCertain;
    }

    public override void Visit(Operation operation)
    {
        _isCertain &= operation switch
        {
            Operation.Constant or Operation.Default or Operation.Read or Operation.Conditional => true,
            // Reading a reference-typed part could tell equal wholes apart by the part's identity.
            Operation.FieldRead read => read.Type.Kind is > TypeKind.Void and <= TypeKind.Enum,
            // 1 / 0.0 and 1 / -0.0 differ.
            Operation.Binary binary => binary.Operator is not (BinaryOperator.Divide or BinaryOperator.Remainder or BinaryOperator.ConcatenateStrings),
            Operation.Unary => true,
            Operation.Convert convert => convert.Kind is ConversionKind.Identity or ConversionKind.Numeric,
            _ => false,
        };
        base.Visit(operation);
    }

    private static IEnumerable<Operation.Lambda> LambdasIn(Statement body)
    {
        var finder = new Finder();
        finder.Visit(body);
        return finder.Lambdas;
    }

    private sealed class Finder : Walker
    {
        public List<Operation.Lambda> Lambdas { get; } = [];

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Lambda lambda)
                Lambdas.Add(lambda);
            else
                base.Visit(operation);
        }
    }
}
