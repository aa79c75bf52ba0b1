using System.Collections;
using System.Reflection;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.Differential;

/// <summary>The compiled function over the evaluator's letters, so that both can be asked the same question.</summary>
internal sealed class RealFunction : IListFunction
{
    private readonly MethodInfo _method;
    private readonly Program _program;
    private readonly EvaluatedFunction _model;

    // One object per letter, as in the evaluator: comparing an object with itself needs no order.
    private readonly Dictionary<object, object?> _objects = new(ReferenceEqualityComparer.Instance);

    public RealFunction(CompiledProgram program, EvaluatedFunction model)
    {
        // An opaque element is an int to the evaluator.
        _method = program.Method.IsGenericMethodDefinition ? program.Method.MakeGenericMethod([.. program.Method.GetGenericArguments().Select(_ => typeof(int))]) : program.Method;
        _program = program.Lowered;
        _model = model;
    }

    public IReadOnlyList<string> Lists => _model.Lists;

    public IReadOnlyList<FixedParameter> Others => _model.Others;

    public Alphabet Alphabet => _model.Alphabet;

    public Naturality Naturality => Naturality.None;

    public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken)
    {
        var parameters = _method.GetParameters();
        int list = 0, other = 0;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _program.ListParameters.Contains(i) ? List(parameters[i].ParameterType, lists[list++]) : Real(others[other++], parameters[i].ParameterType);
        try
        {
            return _method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is IEnumerable items
                ? new Outcome.Returned([.. items.Cast<object?>().Select(item => Model(item, _program.Element))])
                : new Outcome.Refused("the result is null");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Outcome.Threw(exception.GetType().Name);
        }
    }

    private object List(Type type, IReadOnlyList<object?> letters)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var array = Array.CreateInstance(element, letters.Count);
        for (var i = 0; i < array.Length; i++)
            array.SetValue(Real(letters[i], element), i);
        return type.IsArray ? array : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    private object? Real(object? value, Type type)
    {
        if (value is not RecordValue record)
            return value;
        if (!_objects.TryGetValue(record, out var made))
            _objects[record] = made = Activator.CreateInstance(type, [.. record.Fields.Zip(type.GetConstructors()[0].GetParameters(), (field, parameter) => Real(field, parameter.ParameterType))]);
        return made;
    }

    private static object? Model(object? value, TypeRef type) => value is not null && type.Record is { } shape
        ? new RecordValue(type, [.. shape.Fields.Select(field => Model(value.GetType().GetProperty(field.Name)!.GetValue(value), field.Type))])
        : value;
}
