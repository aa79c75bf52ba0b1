using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Inputs;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Testing.Differential;

/// <summary>The compiled function over the evaluator's letters, so that both can be asked the same question.</summary>
internal sealed class RealFunction(Program program, MethodInfo method, EvaluatedFunction model) : IListFunction
{
    private readonly MethodInfo _method = Closed(method);

    public IReadOnlyList<string> Lists => model.Lists;

    public IReadOnlyList<FixedParameter> Others => model.Others;

    public Alphabet Alphabet => model.Alphabet;

    public Naturality Naturality => Naturality.None;

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        // One object per letter and run, as in the evaluator: comparing an object with itself needs no order.
        var values = new RuntimeValues();
        object? target;
        object?[] arguments;
        try
        {
            (target, arguments) = Arguments(lists, others, values);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or MemberAccessException or InvalidCastException or NullReferenceException)
        {
            return new Outcome.Refused("arguments that cannot be built");
        }

        try
        {
            if (_method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null) is not { } result)
                return new Outcome.Refused("the result is null");
            return Sequence(result) is { } items
                ? new Outcome.Returned([.. items.Cast<object?>().Select(item => Model(item, program.Element, values))])
                : new Outcome.Refused("the result is not a list");
        }
        catch (UnreadableValueException)
        {
            return new Outcome.Refused("a result that cannot be read");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Outcome.Threw(exception.GetType().Name);
        }
    }

    private (object? Target, object?[] Arguments) Arguments(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, RuntimeValues values)
    {
        var types = _method.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        if (!_method.IsStatic)
            types.Insert(0, _method.DeclaringType!);
        var hasOpaqueTarget = types.Count > lists.Count + others.Count;
        int list = 0, other = 0;
        var made = types.Select((type, i) =>
            program.ListParameters.Contains(i) ? values.Of(SequenceBuilder.Build(program.Entry.Parameters[i].Type, lists[list++]), type)
            // The evaluator ran without a look at the object, so an empty one will do.
            : i == 0 && hasOpaqueTarget ? RuntimeHelpers.GetUninitializedObject(type)
            : values.Of(SequenceBuilder.Copy(others[other++]), type)).ToArray();
        return _method.IsStatic ? (null, made) : (made[0], made[1..]);
    }

    private static IEnumerable? Sequence(object result) =>
        result as IEnumerable ?? (result.GetType().Name.Contains("Memory", StringComparison.Ordinal) ? (IEnumerable?)result.GetType().GetMethod("ToArray", [])?.Invoke(result, []) : null);

    private static object? Model(object? value, TypeRef type, RuntimeValues values)
    {
        if (value is null)
            return null;
        if (values.TryGetOriginal(value, out var original))
            return original;
        if (type.Kind == TypeKind.Nullable)
            return Model(value, type.Arguments[0], values);
        if (value is Enum)
            return Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), System.Globalization.CultureInfo.InvariantCulture);
        if (type.Record is { Equality: RecordEquality.Structural } shape)
            return new RecordValue(type, [.. shape.Fields.Select(field => Model(Member(value, field.Name), field.Type, values))]);
        return value is IConvertible ? value : throw new UnreadableValueException();
    }

    private static object? Member(object value, string name) =>
        value.GetType().GetProperty(name) is { } property ? property.GetValue(value) : (value.GetType().GetField(name) ?? throw new UnreadableValueException()).GetValue(value);

    // An opaque element is an int to the evaluator, or a string where it must be an object.
    private static MethodInfo Closed(MethodInfo method) => method.IsGenericMethodDefinition
        ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(argument =>
            argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? typeof(string) : typeof(int))])
        : method;

    private sealed class UnreadableValueException : Exception;
}
