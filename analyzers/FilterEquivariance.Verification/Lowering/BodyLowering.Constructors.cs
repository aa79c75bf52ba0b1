using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Constructors.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// A constructor as a function: the members of the object are variables, set by their initialisers and then by the body, and given together in the end.
    /// Whatever else the body does with the unfinished object is unsupported.
    /// </summary>
    /// <param name="at">Where the constructor stands.</param>
    /// <param name="body">Its block; null for a primary constructor and one the compiler made.</param>
    /// <param name="members">The members in the order of their initialisers, each with its initialiser or null; captured parameters come with none.</param>
    public (Statement Body, TypeRef Type) Constructor(SourceLocation at, IOperation? body, IReadOnlyList<(ISymbol Member, ISymbolInitializerOperation? Initializer)> members)
    {
        if (body is not null)
            _assigned = AssignedSymbols(body);
        var statements = new List<Statement>();
        var fields = ImmutableArray.CreateBuilder<Field>();
        var values = ImmutableArray.CreateBuilder<Operation>();
        foreach (var (data, initializer) in members)
        {
            var declared = data switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            };
            var type = Types.Lower(declared);
            var blank = declared is { IsReferenceType: true } ? (Operation)new Operation.Constant(at, type, null) : new Operation.Default(at, type);
            var variable = data is IParameterSymbol ? scope.VariableOf(data) : scope.Fields[data] = new Variable(data.Name, type, VariableKind.Local);
            if (data is not IParameterSymbol)
                statements.Add(new Statement.Declare(at, variable, initializer is null ? blank : Expression(initializer.Value)));
            fields.Add(new Field(data.Name, type));
            values.Add(new Operation.Read(at, variable));
        }

        if (body is not null)
            statements.Add(Single(body));
        var made = scope.Method.ContainingType.Name;
        var result = TypeRef.Simple(TypeKind.Record, made) with
        {
            Record = new RecordShape(made, IsValueType: false, IsTuple: false, fields.ToImmutable(), RecordEquality.Reference),
        };
        statements.Add(new Statement.Return(at, new Operation.Construct(at, result, values.ToImmutable())));
        return (new Statement.Block(at, [.. statements]), result);
    }
}
