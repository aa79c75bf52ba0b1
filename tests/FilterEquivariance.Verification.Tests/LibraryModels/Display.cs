using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>One text for a boxed value and the real value it stands for. Sequences are enumerated, up to a limit; an exception shows as its type.</summary>
internal static class Display
{
    public static string Of(object? value, int limit = int.MaxValue) => value switch
    {
        null => "null",
        string text => '"' + text + '"',
        char c => $"'{c}'",
        double number => "d" + BitConverter.DoubleToInt64Bits(number),
        float number => "f" + BitConverter.SingleToInt32Bits(number),
        decimal number => "m" + string.Join("/", decimal.GetBits(number)),
        Enum constant => Of(Convert.ToInt32(constant)),
        DateOnly day => $"day {day.DayNumber}",
        DayValue day => $"day {day.Number}",
        TimeOnly time => $"time {time.Ticks}",
        ClockValue time => $"time {time.Ticks}",
        DateTime moment => $"moment {moment.Ticks}",
        DateTimeOffset moment => $"moment {moment.Ticks} {moment.Offset}",
        TimeSpan or Guid => $"{value}",
        RecordValue record => Tuple(record.Fields),
        ITuple tuple => Tuple(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        GroupValue group => Of(group.Key) + ":" + Sequence(group.Items, limit),
        StringBuilder builder => Sequence(builder.ToString(), limit),
        NodeValue node => "node " + Of(node.Value),
        _ when value is PriorityQueueValue || IsGeneric(value, typeof(PriorityQueue<,>)) => "queue",
        _ when IsGeneric(value, typeof(LinkedListNode<>)) => "node " + Of(value.GetType().GetProperty("Value")!.GetValue(value)),
        EvaluationException exception => "!" + exception.ExceptionType,
        Exception exception => "!" + exception.GetType().Name,
        IEnumerable sequence => (KeyOf(value) is { } key ? key + ":" : "") + Sequence(sequence, limit),
        ValueType when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            Tuple([type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value)]),
        IConvertible => $"{value.GetType().Name} {value}",
        _ => "object",
    };

    private static bool IsGeneric(object value, Type definition) => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == definition;

    private static string? KeyOf(object value)
    {
        var grouping = value.GetType().GetInterfaces().FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>));
        return grouping is null ? null : Of(grouping.GetProperty("Key")!.GetValue(value));
    }

    private static string Tuple(IEnumerable<object?> fields) => "(" + string.Join(", ", fields.Select(field => Of(field))) + ")";

    private static string Sequence(IEnumerable sequence, int limit)
    {
        var parts = new List<string>();
        try
        {
            foreach (object? item in sequence)
            {
                parts.Add(Of(item));
                if (parts.Count >= limit)
                    break;
            }
        }
        catch (Exception exception) when (exception is not (RefusedException or FuelExhaustedException))
        {
            parts.Add(Of((exception as TargetInvocationException)?.InnerException ?? exception));
        }

        return "[" + string.Join(", ", parts) + "]";
    }
}
