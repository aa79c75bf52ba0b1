using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Lowering;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Questions about the function that a step applies to each element, and about how often a step repeats elements.</summary>
public static class ElementFunctions
{
    private const string Where = "M:System.Linq.Enumerable.Where``1(System.Collections.Generic.IEnumerable{``0},System.Func{``0,System.Boolean})";

    private const int Fuel = 100_000;

    /// <summary>
    /// Whether the function given to a <c>Select</c> is pure and total: then a filter that calls it on every element, and keeps all, satisfies the filter law.
    /// Null where the step is no call of <c>Select</c>.
    /// </summary>
    public static StepReport? Decide(Step step, int maxCallDepth, CancellationToken cancellationToken)
    {
        var program = step.Program;
        if (program.Entry.Body is not Statement.Return { Value: Operation.LibraryCall call }
            || !ModelTable.TryGet(call.Id, out var model) || model!.Shape is not Shape.Select { Indexed: false } select
            || call.Operands[select.Function] is not Operation.Lambda { Parameters: [var parameter] } function)
            return null;
        var at = function.Location;
        var element = new Variable(parameter.Name, parameter.Type, VariableKind.LambdaParameter);
        var result = new Variable("result", function.Type.Arguments[function.Type.Arguments.Length - 1], VariableKind.Temporary);
        var body = new Statement.Block(at,
        [
            new Statement.Declare(at, result, new Operation.Invoke(at, result.Type, function, [new Operation.Read(at, element)])),
            new Statement.Return(at, new Operation.Constant(at, TypeRef.Boolean, true)),
        ]);
        var predicate = new Operation.Lambda(at, new TypeRef(TypeKind.Function, "Func", [parameter.Type, TypeRef.Boolean]), [element], body);
        var filter = new Operation.LibraryCall(at, program.Entry.Parameters[0].Type, Where, [call.Operands[select.Source], predicate])
        {
            Name = "Where",
            TypeArguments = [parameter.Type],
        };
        var entry = program.Entry with { Body = new Statement.Return(at, filter), ReturnType = filter.Type };
        var filtering = program with { Entry = entry, Functions = program.Functions.SetItem(entry.Id, entry) };

        // What the effects are is asked of the code as it was written.
        var original = StepDecider.Decide(step, Law.Map, maxCallDepth, cancellationToken);
        if ((step.Obstacle ?? StepEffects.Of(program).Obstacle) is { } obstacle)
            return original with { Proof = null, Obstacle = obstacle };
        var attempt = Prover.Prove(Normalizer.Normalize(filtering), Law.Filter, maxCallDepth, cancellationToken);
        return attempt.Proof is { Assuming.Count: 0 } proof
            ? original with { Proof = proof, Obstacle = null }
            : original with { Proof = null, Obstacle = attempt.Blocked?.Sentence ?? "it rests on an assumption" };
    }

    /// <summary>The step gives more than one element for a list of one.</summary>
    public static bool Repeats(Step step, CancellationToken cancellationToken)
    {
        var function = new EvaluatedFunction(step.Program, Fuel);
        return function is { Lists.Count: 1, Others.Count: 0 }
            && function.Run([[function.Alphabet.Letters[0]]], [], cancellationToken) is Outcome.Returned { Items.Count: > 1 };
    }
}
