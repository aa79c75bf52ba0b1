using System.Collections;
using System.Reflection;
using System.Text;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>One random call of a member, in both worlds.</summary>
internal sealed class ModelTrial : MeaningContext
{
    // A sorted set asks level by level of its tree, which only effects of the predicate could show.
    private static readonly string[] OrderOfCallsIsFree = ["M:System.Collections.Generic.SortedSet`1.RemoveWhere(System.Predicate{`0})"];

    private readonly Dictionary<int, object?> _outs = [];
    private Operation.LibraryCall? _call;
    private int _fuel = 20_000;

    public override Operation.LibraryCall Call => _call!;

    /// <summary>Null when the meaning refuses; otherwise how the two calls differ, empty when they do not.</summary>
    public string? Differences(LibraryModel model, MemberInfo definition, Random random)
    {
        var member = Close(definition, random);
        var parameters = member switch
        {
            MethodBase method => method.GetParameters(),
            PropertyInfo property => property.GetIndexParameters(),
            _ => [],
        };
        var logs = new Logs();
        var factory = new SpecimenFactory(random, logs, this);
        bool isSetter = model.Id.StartsWith("set:", StringComparison.Ordinal);
        _call = CallOf(model, member);

        Specimen? receiver = IsInstance(member) ? Receiver(member, factory) : null;
        var arguments = parameters.Where(parameter => !parameter.IsOut).Select(parameter => factory.Of(parameter.ParameterType)).ToList();
        if (isSetter)
            arguments.Add(factory.Of(((PropertyInfo)member).PropertyType));
        Specimen[] operands = [.. receiver is null ? [] : new[] { receiver }, .. arguments];
        _call = _call with { Operands = [.. operands.Select((operand, i) => Typed(member, i, operand))] };

        int limit = random.Next(3) == 0 ? random.Next(1, 3) : int.MaxValue;
        object?[] outs = [];
        string boxed;
        try
        {
            boxed = Outcome(() => model.Meaning!(this, [.. operands.Select(operand => operand.Boxed)]), () => [.. _outs.OrderBy(pair => pair.Key).Select(pair => pair.Value)], operands.Select(operand => operand.Boxed), limit, logs.Boxed);
        }
        catch (RefusedException)
        {
            return null;
        }

        string real = Outcome(
            () => Invoke(member, receiver?.Real, parameters, [.. arguments.Select(argument => argument.Real)], isSetter, out outs),
            () => outs, operands.Select(operand => operand.Real), limit, logs.Real);
        // A function may have brought LINQ operators in while the calls ran.
        if (logs.AreComparable && !OrderOfCallsIsFree.Contains(model.Id))
        {
            boxed += " log " + string.Join(" ", logs.Boxed);
            real += " log " + string.Join(" ", logs.Real);
        }

        return boxed == real ? "" : $"{model.Id}\n  on {Display.Of(string.Join("; ", operands.Select(operand => operand.Boxed is LazyValue ? "lazy" : Display.Of(operand.Boxed))))}\n  model {boxed}\n  real  {real}";
    }

    public override object? Invoke(object? function, params object?[] arguments) => ((FunctionValue)function!).Invoke(arguments);

    public override void Spend(int units = 1)
    {
        _fuel -= units;
        if (_fuel < 0)
            throw new RefusedException("fuel");
    }

    public override void SetOut(int index, object? value) => _outs[index] = value;

    // The result with all its elements, the out arguments, what became of the operands, and what happened on the way.
    private static string Outcome(Func<object?> call, Func<object?[]> outs, IEnumerable<object?> operands, int limit, List<string> log)
    {
        log.Clear();
        string result;
        try
        {
            result = Display.Of(call(), limit);
        }
        catch (Exception exception) when (exception is not (RefusedException or FuelExhaustedException))
        {
            return Display.Of(exception);
        }

        var changed = operands.Where(operand => operand is not (LazyValue or IOrderedEnumerable<int>)).Where(IsCollection).Select(operand => Display.Of(operand));
        return $"{result} outs {Display.Of(outs())} operands {string.Join("; ", changed)}";
    }

    private static bool IsCollection(object? operand)
    {
        if (operand is null or string or LazyValue or GroupValue or LookupValue)
            return false;
        var interfaces = operand.GetType().GetInterfaces().Where(type => type.IsGenericType).Select(type => type.GetGenericTypeDefinition()).ToArray();
        if (operand.GetType().DeclaringType == typeof(Dictionary<,>))
            return false;
        return operand is ListValue or SetValue or MapValue or StringBuilder or ICollection
            || (interfaces.Contains(typeof(ICollection<>)) && !interfaces.Contains(typeof(IGrouping<,>)) && !interfaces.Contains(typeof(ILookup<,>)));
    }

    private static object? Invoke(MemberInfo member, object? receiver, ParameterInfo[] parameters, object?[] arguments, bool isSetter, out object?[] outs)
    {
        var queue = new Queue<object?>(arguments);
        object?[] all = [.. parameters.Select(parameter => parameter.IsOut ? null : queue.Dequeue())];
        try
        {
            object? result = member switch
            {
                ConstructorInfo constructor => constructor.Invoke(all),
                MethodInfo method => method.Invoke(receiver, all),
                PropertyInfo property when isSetter => Set(property, receiver, queue.Dequeue(), all),
                PropertyInfo property => property.GetValue(receiver, all),
                FieldInfo field => field.GetValue(receiver),
                _ => throw new NotSupportedException(),
            };
            outs = [.. all.Where((_, i) => parameters[i].IsOut)];
            return result;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static object? Set(PropertyInfo property, object? receiver, object? value, object?[] indexes)
    {
        property.SetValue(receiver, value, indexes);
        return null;
    }

    private static Specimen Receiver(MemberInfo member, SpecimenFactory factory)
    {
        var type = member.DeclaringType!;
        var receiver = factory.Of(type);
        // Reflection cannot call members on null.
        while (receiver.Real is null)
            receiver = factory.Of(type);
        return receiver;
    }

    private static bool IsInstance(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsStatic,
        PropertyInfo property => !property.GetMethod!.IsStatic,
        FieldInfo field => !field.IsStatic,
        _ => false,
    };

    private static Operation.LibraryCall CallOf(LibraryModel model, MemberInfo member)
    {
        var result = member switch
        {
            MethodInfo method => method.ReturnType,
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            _ => member.DeclaringType!,
        };
        Type[] arguments = [.. member.DeclaringType!.GetGenericArguments(), .. member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []];
        return new Operation.LibraryCall(SourceLocation.None, TypeRefs.Of(result), model.Id, []) { TypeArguments = [.. arguments.Select(TypeRefs.Of)] };
    }

    private static Operation Typed(MemberInfo member, int operand, Specimen specimen)
    {
        var type = specimen.Real?.GetType() ?? typeof(object);
        return new Operation.Default(SourceLocation.None, TypeRefs.Of(type.IsArray ? type : typeof(object)));
    }

    // Generic parameters become int or string; those of value types int, double or char.
    private static MemberInfo Close(MemberInfo member, Random random)
    {
        var type = member.DeclaringType!;
        if (type.IsGenericTypeDefinition)
        {
            var closed = type.MakeGenericType([.. type.GetGenericArguments().Select(parameter => Argument(parameter, random))]);
            member = MemberInfo(closed, member);
        }

        return member is MethodInfo { IsGenericMethodDefinition: true } method
            ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(parameter => Argument(parameter, random))])
            : member;
    }

    private static MemberInfo MemberInfo(Type closed, MemberInfo member) => closed.GetMemberWithSameMetadataDefinitionAs(member);

    private static Type Argument(Type parameter, Random random)
    {
        var constraints = parameter.GenericParameterAttributes;
        Type[] choices = constraints.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? [typeof(int), typeof(double), typeof(char)]
            : parameter.GetGenericParameterConstraints().Any(type => type.Name == "INumberBase`1") ? [typeof(int)]
            : [typeof(int), typeof(int), typeof(string)];
        return choices[random.Next(choices.Length)];
    }
}
