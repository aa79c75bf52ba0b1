// Comparisons written by the user: a filter that calls one moves where its body can be read and does nothing but compare, and where the calls it is moved before do not
// compare elements themselves.
public static class Log
{
    public static int Calls;
}

public sealed class Parity : IEquatable<Parity>
{
    public int Value { get; init; }

    public bool Equals(Parity? other) => other is not null && other.Value % 2 == Value % 2;

    public override bool Equals(object? other) => other is Parity parity && Equals(parity);

    public override int GetHashCode() => Value % 2;
}

public sealed class Counting : IEquatable<Counting>
{
    public int Value { get; init; }

    public bool Equals(Counting? other)
    {
        Log.Calls++;
        return other is not null && other.Value == Value;
    }

    public override bool Equals(object? other) => other is Counting counting && Equals(counting);

    public override int GetHashCode() => Value;
}

public sealed class Refusing : IEquatable<Refusing>
{
    public int Value { get; init; }

    public bool Equals(Refusing? other) => Value == 0 ? throw new InvalidOperationException() : other?.Value == Value;

    public override bool Equals(object? other) => other is Refusing refusing && Equals(refusing);

    public override int GetHashCode() => Value;
}

public sealed class Trusting : IEquatable<Trusting>
{
    public int Value { get; init; }

    public bool Equals(Trusting? other) => other!.Value == Value;

    public override bool Equals(object? other) => other is Trusting trusting && Equals(trusting);

    public override int GetHashCode() => Value;
}

public sealed class Unstable : IEquatable<Unstable>
{
    private static int s_next;

    public int Value { get; init; }

    public bool Equals(Unstable? other) => other is not null && other.Value == Value;

    public override bool Equals(object? other) => other is Unstable unstable && Equals(unstable);

    public override int GetHashCode() => s_next++;
}

public sealed class Wearing : IEquatable<Wearing>
{
    public int Value { get; set; }

    public bool Equals(Wearing? other)
    {
        Value++;
        return other is not null && other.Value == Value;
    }

    public override bool Equals(object? other) => other is Wearing wearing && Equals(wearing);

    public override int GetHashCode() => Value;
}

public sealed class Tuned : IEquatable<Tuned>
{
    public static int Modulus { get; set; } = 2;

    public int Value { get; init; }

    public bool Equals(Tuned? other) => other is not null && other.Value % Modulus == Value % Modulus;

    public override bool Equals(object? other) => other is Tuned tuned && Equals(tuned);

    public override int GetHashCode() => 0;
}

public class Open
{
    public int Value { get; init; }

    public override bool Equals(object? other) => other is Open open && open.Value == Value;

    public override int GetHashCode() => Value;
}

public record Plain(int Value);

public record Special(int Value) : Plain(Value)
{
    public virtual bool Equals(Special? other)
    {
        Log.Calls++;
        return other is not null;
    }

    public override int GetHashCode() => 1;
}

public class Thing
{
    public int Value { get; init; }
}

public class Alike : Thing
{
    public override bool Equals(object? other) => other is Alike;

    public override int GetHashCode() => 1;
}

public sealed class Compared
{
    public int Value { get; init; }

    public static bool operator ==(Compared? a, Compared? b) => a is not null && b is not null && a.Value == b.Value;

    public static bool operator !=(Compared? a, Compared? b) => !(a == b);

    public override bool Equals(object? other) => other is Compared compared && this == compared;

    public override int GetHashCode() => Value;
}

public sealed class Loud
{
    public int Value { get; init; }

    public static bool operator ==(Loud? a, Loud? b)
    {
        Log.Calls++;
        return a is not null && b is not null && a.Value == b.Value;
    }

    public static bool operator !=(Loud? a, Loud? b) => !(a == b);

    public override bool Equals(object? other) => other is Loud loud && this == loud;

    public override int GetHashCode() => Value;
}

public sealed class Fussy
{
    public int Value { get; init; }

    public static bool operator ==(Fussy? a, Fussy? b) => a!.Value == 0 ? throw new InvalidOperationException() : a.Value == b?.Value;

    public static bool operator !=(Fussy? a, Fussy? b) => !(a == b);

    public override bool Equals(object? other) => other is Fussy fussy && this == fussy;

    public override int GetHashCode() => Value;
}

public sealed class Grade : IComparable<Grade>
{
    public int Value { get; init; }

    public int CompareTo(Grade? other) => other is null ? 1 : Value.CompareTo(other.Value);
}

public sealed class LoudGrade : IComparable<LoudGrade>
{
    public int Value { get; init; }

    public int CompareTo(LoudGrade? other)
    {
        Log.Calls++;
        return Value.CompareTo(other?.Value);
    }
}

public sealed class PartialGrade : IComparable<PartialGrade>
{
    public int Value { get; init; }

    public int CompareTo(PartialGrade? other) => Value == 0 ? throw new InvalidOperationException() : Value.CompareTo(other?.Value);
}

public static class Equalities
{
    // ---- Equals --------------------------------------------------------------------------------------------------

    // moves
    public static List<Parity> OfTheUser(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // moves
    public static List<Parity> WithNull(List<Parity> xs, Parity? one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // moves
    public static List<Parity> WithAnyObject(List<Parity> xs, object one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // moves
    public static List<Parity> OfTheOther(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Value % 3).Where(x => one.Equals(x)).ToList();

    // stays
    public static List<Parity> OfTheOtherOrNull(List<Parity> xs, Parity? one) => xs.OrderBy(x => x.Value % 3).Where(x => one!.Equals(x)).ToList();

    // stays
    public static List<Parity?> OfElementsThatMayBeNull(List<Parity?> xs, Parity one) => xs.OrderBy(x => 1).Where(x => x!.Equals(one)).Take(1).ToList();

    // moves
    public static List<Parity> AfterATest(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Value % 3).Where(x => x is { } y && y.Equals(one)).ToList();

    // moves
    public static List<Parity> InTheKey(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Equals(one)).Where(x => x.Value > 1).ToList();

    // stays
    public static List<Parity> ThroughObject(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Value % 3).Where(x => object.Equals(x, one)).ToList();

    // stays
    public static List<Parity> ThroughTheDefaultComparer(List<Parity> xs, Parity one) => xs.OrderBy(x => x.Value % 3).Where(x => EqualityComparer<Parity>.Default.Equals(x, one)).ToList();

    // stays
    public static List<Parity> ThroughAnInterface(List<Parity> xs, IEquatable<Parity> one) => xs.OrderBy(x => x.Value % 3).Where(x => one.Equals(x)).ToList();

    // stays
    public static List<Parity> ThroughAList(List<Parity> xs, List<Parity> some) => xs.OrderBy(x => x.Value % 3).Where(x => some.Contains(x)).ToList();

    // stays: the first of two equal elements is kept, and the predicate tells them apart
    public static List<Parity> BeforeDistinct(List<Parity> xs) => xs.Distinct().Where(x => x.Value > 1).ToList();

    // stays
    public static List<Parity> BeforeDistinctByItself(List<Parity> xs, Parity one) => xs.Distinct().Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Parity> BeforeGrouping(List<Parity> xs) => xs.GroupBy(x => x).SelectMany(group => group).Where(x => x.Value > 1).ToList();

    // stays
    public static List<Parity> BeforeExcept(List<Parity> xs, List<Parity> others) => xs.Except(others).Where(x => x.Value > 1).ToList();

    // stays
    public static List<Counting> WithEffects(List<Counting> xs, Counting one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Counting> WithEffectsInTheKey(List<Counting> xs, Counting one) => xs.OrderBy(x => x.Equals(one)).Where(x => x.Value > 1).ToList();

    // stays
    public static List<Refusing> ThatThrows(List<Refusing> xs, Refusing one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).Take(1).ToList();

    // stays
    public static List<Trusting> ThatThrowsOnNull(List<Trusting> xs, Trusting? one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).Take(1).ToList();

    // stays
    public static List<Wearing> ThatChangesItsReceiver(List<Wearing> xs, Wearing one) => xs.OrderBy(x => x.Value).Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Tuned> ThatReadsMutableState(List<Tuned> xs, Tuned one) => xs.OrderBy(x => x.Value).Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Open> ThatMayBeOverridden(List<Open> xs, Open one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Plain> OfARecordThatIsRefined(List<Plain> xs, Plain one) => xs.OrderBy(x => x.Value).Where(x => x == one).ToList();

    // stays
    public static List<Plain> DistinctRecordsThatAreRefined(List<Plain> xs) => xs.Distinct().Where(x => x.Value > 1).ToList();

    // stays
    public static List<Thing> DistinctObjectsThatAreRefined(List<Thing> xs) => xs.Distinct().Where(x => x.Value > 1).ToList();

    // stays
    public static List<T> OfAnyType<T>(List<T> xs, T one) where T : IEquatable<T> => xs.OrderBy(x => 0).Where(x => x.Equals(one)).ToList();

    // ---- hash codes ----------------------------------------------------------------------------------------------

    // moves
    public static List<Parity> OwnHash(List<Parity> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x.GetHashCode() == 1).ToList();

    // moves: nobody asks for the hash
    public static List<Unstable> UnusedHash(List<Unstable> xs, Unstable one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // stays
    public static List<Unstable> HashThatChanges(List<Unstable> xs) => xs.Distinct().Where(x => x.Value > 1).ToList();

    // stays
    public static List<Unstable> PredicateOfAHashThatChanges(List<Unstable> xs) => xs.OrderBy(x => x.Value).Where(x => x.GetHashCode() > 1).ToList();

    // ---- operators -----------------------------------------------------------------------------------------------

    // moves
    public static List<Compared> OperatorOfTheUser(List<Compared> xs, Compared? one) => xs.OrderBy(x => x.Value % 3).Where(x => x == one).ToList();

    // moves
    public static List<Compared> NegatedOperator(List<Compared> xs, Compared one) => xs.OrderBy(x => x.Value % 3).Where(x => x != one).ToList();

    // stays
    public static List<Loud> OperatorWithEffects(List<Loud> xs, Loud one) => xs.OrderBy(x => x.Value % 3).Where(x => x == one).ToList();

    // stays
    public static List<Fussy> OperatorThatThrows(List<Fussy> xs, Fussy one) => xs.OrderBy(x => x.Value % 3).Where(x => x == one).Take(1).ToList();

    // stays
    public static List<Fussy> OperatorThatThrowsAgainstNull(List<Fussy> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x != null).Take(1).ToList();

    // moves: a pattern calls no operator
    public static List<Fussy> PatternInsteadOfTheOperator(List<Fussy> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x is not null).ToList();

    // ---- orders --------------------------------------------------------------------------------------------------

    // moves
    public static List<Grade> OrderOfTheUser(List<Grade> xs, Grade? one) => xs.OrderBy(x => x.Value % 3).Where(x => x.CompareTo(one) > 0).ToList();

    // stays
    public static List<LoudGrade> OrderWithEffects(List<LoudGrade> xs, LoudGrade one) => xs.OrderBy(x => x.Value % 3).Where(x => x.CompareTo(one) > 0).ToList();

    // stays
    public static List<PartialGrade> OrderThatThrows(List<PartialGrade> xs, PartialGrade one) => xs.OrderBy(x => x.Value % 3).Where(x => x.CompareTo(one) > 0).Take(1).ToList();

    // stays
    public static List<PartialGrade> SortThatThrows(List<PartialGrade> xs) => xs.Order().Where(x => x.Value > 0).ToList();

    // stays
    public static List<PartialGrade> KeyThatThrows(List<PartialGrade> xs) => xs.OrderBy(x => x).Where(x => x.Value > 0).ToList();

    // stays
    public static List<PartialGrade> DefaultOrderThatThrows(List<PartialGrade> xs, PartialGrade one) => xs.OrderBy(x => x.Value).Where(x => Comparer<PartialGrade>.Default.Compare(x, one) > 0).ToList();

    // stays
    public static List<T> OrderOfAnyType<T>(List<T> xs, T one) where T : IComparable<T> => xs.OrderBy(x => 0).Where(x => x.CompareTo(one) > 0).ToList();
}
