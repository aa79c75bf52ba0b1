using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Members of the framework's value types: none asks the clock, the culture or the time zone.</summary>
internal static class Framework
{
    private const long MaxDays = 3652058;

    public static Meaning Constant(object value) => (_, _) => value;

    public static Meaning Of<T, TResult>(Func<T, TResult> function) => Guarded(operands => function((T)operands[0]!));

    public static Meaning Of<T1, T2, TResult>(Func<T1, T2, TResult> function) => Guarded(operands => function((T1)operands[0]!, (T2)operands[1]!));

    public static Meaning Of<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> function) =>
        Guarded(operands => function((T1)operands[0]!, (T2)operands[1]!, (T3)operands[2]!));

    /// <summary>A function of several numbers, as constructors are.</summary>
    public static Meaning OfNumbers<TResult>(Func<int[], TResult> function) => Guarded(operands => function([.. operands.Select(Operand.Int32)]));

    /// <summary>The enum's value as the evaluator boxes it.</summary>
    public static int DayOfWeek(DateTime moment) => (int)moment.DayOfWeek;

    /// <summary>AddDays and its relatives: whole units and the fraction apart, so that large amounts stay exact.</summary>
    public static DateTime Add(DateTime moment, double amount, long ticksPerUnit)
    {
        double most = MaxDays * (double)(TimeSpan.TicksPerDay / ticksPerUnit) + (TimeSpan.TicksPerDay / ticksPerUnit - 1);
        if (Math.Abs(amount) > most)
            throw new ArgumentOutOfRangeException(nameof(amount));
        // What is no number adds nothing.
        if (double.IsNaN(amount))
            return moment;
        double whole = Math.Truncate(amount);
        return moment.AddTicks((long)whole * ticksPerUnit + (long)((amount - whole) * ticksPerUnit));
    }

    public static DateTimeOffset Add(DateTimeOffset moment, double amount, long ticksPerUnit) => new(Add(moment.DateTime, amount, ticksPerUnit), moment.Offset);

    /// <summary>TimeSpan.FromHours of a floating number and its relatives.</summary>
    public static TimeSpan Interval(double amount, double ticksPerUnit)
    {
        if (double.IsNaN(amount))
            throw new ArgumentException("not a number");
        return Ticks(amount * ticksPerUnit);
    }

    /// <summary>TimeSpan.FromHours of a whole number and its relatives.</summary>
    public static TimeSpan Whole(long amount, long ticksPerUnit) =>
        amount > long.MaxValue / ticksPerUnit || amount < long.MinValue / ticksPerUnit ? throw new ArgumentOutOfRangeException(nameof(amount)) : new TimeSpan(amount * ticksPerUnit);

    public static TimeSpan Multiply(TimeSpan duration, double factor) =>
        double.IsNaN(factor) ? throw new ArgumentException("not a number") : Ticks(Math.Round(duration.Ticks * factor));

    public static TimeSpan Divide(TimeSpan duration, double divisor) =>
        double.IsNaN(divisor) ? throw new ArgumentException("not a number") : Ticks(Math.Round(duration.Ticks / divisor));

    public static DayValue Day(int number) => number is >= 0 and <= (int)MaxDays ? new DayValue(number) : throw new ArgumentOutOfRangeException(nameof(number));

    public static DayValue AddDays(DayValue day, int days) => Day(unchecked(day.Number + days));

    public static ClockValue Time(long ticks) => ticks is >= 0 and < TimeSpan.TicksPerDay ? new ClockValue(ticks) : throw new ArgumentOutOfRangeException(nameof(ticks));

    /// <summary>Time of day goes round the clock.</summary>
    public static ClockValue Around(long ticks)
    {
        long rest = ticks % TimeSpan.TicksPerDay;
        return new ClockValue(rest < 0 ? rest + TimeSpan.TicksPerDay : rest);
    }

    public static bool IsBetween(ClockValue time, ClockValue start, ClockValue end) =>
        start.Ticks <= end.Ticks ? start.Ticks <= time.Ticks && end.Ticks > time.Ticks : start.Ticks <= time.Ticks || end.Ticks > time.Ticks;

    /// <summary>What a moment of local time stands for, the machine's time zone tells.</summary>
    public static DateTimeOffset WithOffset(DateTime moment, TimeSpan offset) =>
        moment.Kind == DateTimeKind.Local ? throw new RefusedException("a local time") : new DateTimeOffset(moment, offset);

    public static DateTime WithKind(DateTime moment, int kind) => DateTime.SpecifyKind(moment, (DateTimeKind)kind);

    public static Guid Identifier(string? text) => Guid.Parse(text!);

    private static TimeSpan Ticks(double ticks)
    {
        // The greatest duration is the one whose ticks a double cannot hold.
        if (ticks == long.MaxValue)
            return TimeSpan.MaxValue;
        return ticks > long.MaxValue || ticks < long.MinValue || double.IsNaN(ticks) ? throw new OverflowException() : new TimeSpan((long)ticks);
    }

    // The framework's own exceptions are those of the evaluated program.
    private static Meaning Guarded(Func<object?[], object?> function) => (_, operands) =>
    {
        try
        {
            return function(operands);
        }
        catch (ArgumentException e)
        {
            throw new EvaluationException(e.GetType().Name);
        }
        catch (OverflowException)
        {
            throw Error.Overflow;
        }
        catch (FormatException)
        {
            throw new EvaluationException("FormatException");
        }
    };
}
