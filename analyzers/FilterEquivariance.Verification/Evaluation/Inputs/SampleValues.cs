using System.Globalization;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Values of any type a list function can be run on: letters of its lists and values of its fixed parameters.</summary>
/// <param name="literals">Constants of the bodies.</param>
public sealed class SampleValues(BodyLiterals literals)
{
    private const int LetterCount = 24;

    // Numbers of a field before its extremes.
    private const int FieldCount = 8;

    // Objects of the function's own class.
    private const int MaxObjects = 8;

    // Records in records in records: deeper ones are null, or the type is refused.
    private const int MaxNesting = 3;

    /// <summary>Distinct letters in canonical order, or none when values of the type cannot be made.</summary>
    public IReadOnlyList<Sample> Letters(TypeRef type) => Distinct(Of(type, nesting: 0, isLetter: true).Take(3 * LetterCount));

    /// <summary>Values of a parameter that the law holds fixed, most ordinary first; none when the type has no values here.</summary>
    public IReadOnlyList<Sample> Arguments(TypeRef type)
    {
        var samples = type.Kind switch
        {
            TypeKind.Function => new FunctionSamples(this).Of(type),
            TypeKind.Comparer => FunctionSamples.Comparers(type),
            TypeKind.Sequence when type.Element.Kind is TypeKind.Function or TypeKind.Comparer => Lists(type, Arguments(type.Element), [[0], [], [1], [0, 1], [1, 2, 0]]),
            TypeKind.Sequence => Lists(type, nesting: 0, [[0, 1], [], [1], [1, 2, 0]]),
            TypeKind.Set => Sets(type),
            TypeKind.Map => Maps(type),
            TypeKind.Boolean => [new(true, "true"), new(false, "false")],
            _ => Of(type, nesting: 0, isLetter: false),
        };
        IEnumerable<Sample> all = type.MayBeNull && type.Kind != TypeKind.Nullable && CanBeNull(type) ? samples.Concat([new Sample(null, "null")]) : samples;
        return [.. all.Take(LetterCount)];
    }

    private IEnumerable<Sample> Of(TypeRef type, int nesting, bool isLetter)
    {
        if (nesting > MaxNesting)
            return CanBeNull(type) && type.MayBeNull ? [new(null, "null")] : [];
        var samples = type.Kind switch
        {
            TypeKind.Boolean => [new(false, "false"), new(true, "true")],
            TypeKind.Char => NumberSamples.Characters(literals, LetterCount),
            TypeKind.String => Texts(),
            TypeKind.Enum => Enums(type),
            TypeKind.Value => FrameworkSamples.Of(type),
            TypeKind.Nullable => Nullables(type, nesting, isLetter),
            TypeKind.TypeParameter => Opaque(type, isLetter),
            TypeKind.Object => NumberSamples.Letters(TypeRef.Int32, literals, LetterCount),
            TypeKind.Record when literals.TestedTypes.Where(tested => IsDerived(tested, type)).ToArray() is { Length: > 0 } derived => Kinds([type, .. derived], nesting),
            TypeKind.Record => Records(type, nesting, isLetter),
            TypeKind.Set when nesting > 0 => Sets(type),
            TypeKind.Map when nesting > 0 => Maps(type),
            TypeKind.Other when !type.Variants.IsEmpty => Kinds(type.Variants, nesting),
            TypeKind.Sequence => Lists(type, nesting, [[], [0], [1], [0, 1], [1, 0], [2], [0, 0], [0, 1, 2], [3], [2, 1]]),
            _ when NumericConversion.IsNumeric(type.Kind) && type.Kind is not (TypeKind.NativeInt or TypeKind.NativeUInt) =>
                isLetter ? NumberSamples.Letters(type, literals, nesting == 0 ? LetterCount : FieldCount) : NumberSamples.Arguments(type, literals),
            _ => [],
        };
        bool addsNull = isLetter && type.MayBeNull && CanBeNull(type) && type.Kind != TypeKind.Nullable;
        return addsNull ? samples.Concat([new(null, "null")]) : samples;
    }

    private IEnumerable<Sample> Texts()
    {
        string[] own = [.. literals.Values.OfType<string>().Where(text => text.Length <= 40).Take(12), .. literals.ComposedTexts.Take(4)];
        string[] cased = literals.MindsCase ? ["A", "B", "Ab"] : [];
        string[] asked = [.. literals.AskedCharacters.SelectMany(c => new[] { $"{c}", $"a{c}" })];
        // What a body asks of characters, words are made of too; blanks at the ends are what trimming is about.
        string[] built = [.. literals.Values.OfType<char>().Take(4).SelectMany(c => new[] { $"{c}", $"{c}a", $"a{c}", $"a{c}b" }),
            .. literals.Values.OfType<char>().Take(2).SelectMany(c => own.Where(text => text.Length > 0).Take(3).Select(text => $"a{c}{text}")), .. own.Where(text => text.Length > 0).Take(4).SelectMany(text => new[] { text + "a", "a" + text })];
        string[] numerals = literals.MindsNumbers ? ["1", "2", .. literals.Integers.SelectMany(value => new[] { value, value + 1 }).Where(value => value > 2).Take(6).Select(value => value.ToString(CultureInfo.InvariantCulture))] : [];
        string[] spaced = literals.MindsSpace ? [" a", "a ", " "] : [];
        string[] words = ["a", .. numerals, "b", "c", "", .. own, .. built, .. cased, .. asked, .. spaced, "ab", "ba", "d", "abc", "e", "bc", "cb", "ac", "bd", "ce", "de", "ad", "abcd", "ca", "da", "be"];
        return words.Distinct().Select(text => new Sample(text, Quote(text)));
    }

    private IEnumerable<Sample> Enums(TypeRef type)
    {
        var kind = NumericConversion.Underlying(type);
        decimal[] values = [.. literals.Members(type).Take(8), 0, 1, 2, 3];
        return values.Distinct().Select(value => new Sample(NumericConversion.To(value, kind, isChecked: true), $"({ShortName(type.Name)}){value}"));
    }

    private IEnumerable<Sample> Nullables(TypeRef type, int nesting, bool isLetter)
    {
        var inner = Of(type.Arguments[0], nesting, isLetter).ToList();
        // Null is an ordinary value of these types: it comes early.
        inner.Insert(Math.Min(2, inner.Count), new Sample(null, "null"));
        return inner;
    }

    private IEnumerable<Sample> Opaque(TypeRef type, bool isLetter)
    {
        if (type.Traits.HasFlag(TypeParameterTraits.OtherConstraint))
            return [];
        if (type.Traits.HasFlag(TypeParameterTraits.ReferenceType))
            return Texts();
        if (type.Traits.HasFlag(TypeParameterTraits.Number))
            return isLetter ? NumberSamples.Letters(TypeRef.Int32, literals, LetterCount) : NumberSamples.Arguments(TypeRef.Int32, literals);
        return Enumerable.Range(0, LetterCount).Select(value => new Sample(value, $"{value}"));
    }

    // Every two of the first letters differ, and every field has an equal value in two of the first three: keys that merge letters show early.
    // Letters hold no functions, which cannot be told apart.
    private IEnumerable<Sample> Records(TypeRef type, int nesting, bool isLetter)
    {
        if (type.Record is not { } record || record.Equality == RecordEquality.Custom)
            return [];
        var fields = record.Fields.Select(field => field.Type.Kind is TypeKind.Function or TypeKind.Comparer && !isLetter ? [.. Arguments(field.Type)] : Distinct(Of(field.Type, nesting + 1, isLetter: true).Take(LetterCount))).ToArray();
        if (fields.Any(samples => samples.Count == 0))
            return [];
        return Digits(fields.Length).Select(digits => Record(type, digits.Select((digit, i) => fields[i][digit % fields[i].Count]).ToArray()));
    }

    // One of each kind, then the next of each.
    private IEnumerable<Sample> Kinds(IEnumerable<TypeRef> variants, int nesting)
    {
        var kinds = variants.Select(variant => Records(variant, nesting, isLetter: true).Take(LetterCount).ToArray()).ToArray();
        return Enumerable.Range(0, LetterCount).SelectMany(i => kinds.Where(kind => i < kind.Length).Select(kind => kind[i]));
    }

    private static bool IsDerived(TypeRef type, TypeRef from) => from.Definition.Length > 0 && !from.Definition.Contains('`') && type.Record is { } record && record.Bases.Contains(from.Definition);

    /// <summary>Objects that a constructor makes of arguments: <paramref name="make"/> gives null where it throws.</summary>
    public IReadOnlyList<Sample> Objects(TypeRef type, Function constructor, Func<object?[], object?> make)
    {
        var arguments = constructor.Parameters.Select(parameter => Arguments(parameter.Type)).ToArray();
        if (arguments.Any(values => values.Count == 0))
            return [];
        return [.. Digits(arguments.Length).Take(4 * MaxObjects)
            .Select(digits => digits.Select((digit, i) => arguments[i][digit % arguments[i].Count]).ToArray())
            .Select(values => new Sample(make([.. values.Select(value => SequenceBuilder.Copy(value.Value))]), $"new {Instance(type)}({string.Join(", ", values.Select(value => value.Text))})"))
            .Where(made => made.Value is not null)
            .GroupBy(made => made.Text).Select(same => same.First())
            .Take(MaxObjects)];
    }

    // Type parameters are run as numbers, or as texts.
    private static string Instance(TypeRef type)
    {
        string name = ShortName(type.Name);
        int generic = name.IndexOf('<');
        return generic < 0 || type.Arguments.IsEmpty ? name
            : name.Substring(0, generic) + "<" + string.Join(", ", type.Arguments.Select(argument => argument.Kind != TypeKind.TypeParameter ? argument.Name : argument.Traits.HasFlag(TypeParameterTraits.ReferenceType) ? "string" : "int")) + ">";
    }

    private static IEnumerable<int[]> Digits(int count)
    {
        int[] All(int digit) => [.. Enumerable.Repeat(digit, count)];
        int[] One(int place, int digit, int others) => [.. Enumerable.Range(0, count).Select(i => i == place ? digit : others)];
        yield return All(0);
        yield return All(1);
        for (int place = 0; place < count; place++)
            yield return One(place, 0, 1);
        int[] Mixed(int low, Func<int, bool> isLow, int high) => [.. Enumerable.Range(0, count).Select(i => isLow(i) ? low : high)];
        for (int digit = 2; digit < LetterCount; digit++)
        {
            // Fields that lie apart from one another: what is computed from several of them is not the same everywhere.
            if (digit == 5 && count > 2)
            {
                yield return Mixed(0, i => i < count / 2, 1);
                yield return Mixed(0, i => i < count / 2, 2);
                yield return Mixed(0, i => i % 2 == 0, 1);
                yield return Mixed(1, i => i % 2 == 0, 3);
                yield return [.. Enumerable.Range(0, count).Select(i => (i * i + i + 1) % 4)];
            }

            yield return All(digit);
            yield return One(digit % Math.Max(count, 1), digit, 0);
            yield return One((digit + 1) % Math.Max(count, 1), 1, digit);
        }
    }

    private static Sample Record(TypeRef type, Sample[] fields)
    {
        var record = type.Record!;
        string texts = string.Join(", ", fields.Select(field => field.Text));
        bool isAnonymous = type.Name.StartsWith("<", StringComparison.Ordinal);
        string text = record.IsTuple ? $"({texts})"
            : isAnonymous ? "new { " + string.Join(", ", record.Fields.Select((field, i) => $"{field.Name} = {fields[i].Text}")) + " }"
            : $"new {ShortName(record.Name)}({texts})";
        return new Sample(new RecordValue(type, [.. fields.Select(field => field.Value)]), text);
    }

    // What the body names stands among the first elements.
    private IEnumerable<Sample> Lists(TypeRef type, int nesting, int[][] indexes)
    {
        var elements = Of(type.Element, nesting + 1, isLetter: true).Take(LetterCount).ToList();
        var named = nesting > 0 && type.Element.Kind == TypeKind.String ? elements.Where(element => element.Value is string text && text.Length > 1 && literals.Values.Contains(text)).Take(1) : [];
        return Lists(type, [.. Distinct(elements.Take(2).Concat(named).Concat(elements)).Take(4)], indexes);
    }

    private static IEnumerable<Sample> Lists(TypeRef type, IReadOnlyList<Sample> elements, int[][] indexes)
    {
        if (!SequenceBuilder.CanBuild(type) || elements.Count == 0)
            return [];
        return indexes.Where(list => list.All(index => index < elements.Count)).Select(list => new Sample(
            SequenceBuilder.Build(type, [.. list.Select(index => elements[index].Value)]),
            "[" + string.Join(", ", list.Select(index => elements[index].Text)) + "]"));
    }

    private IEnumerable<Sample> Sets(TypeRef type)
    {
        var elements = Letters(type.Arguments[0]);
        if (elements.Count < 3 || type.Definition.Contains("Sorted") || type.Definition.Contains("Immutable"))
            return [];
        return new[] { 2, 0, 3 }.Select(count =>
        {
            var set = new SetValue(BoxedEquality.Default);
            foreach (var element in elements.Take(count))
                set.Add(element.Value);
            return new Sample(set, "[" + string.Join(", ", elements.Take(count).Select(element => element.Text)) + "]");
        });
    }

    private IEnumerable<Sample> Maps(TypeRef type)
    {
        var keys = Letters(type.Arguments[0]);
        var values = Letters(type.Arguments[1]);
        if (keys.Count < 3 || values.Count < 2 || type.Definition.Contains("Sorted") || type.Definition.Contains("Immutable"))
            return [];
        return new[] { 3, 0, 1 }.Select(count =>
        {
            var map = new MapValue(RecordValue.PairType(type.Arguments[0], type.Arguments[1]), BoxedEquality.Default);
            for (int i = 0; i < count; i++)
                map.Set(keys[i].Value, values[(i + 1) % values.Count].Value);
            return new Sample(map, "new() { " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"[{keys[i].Text}] = {values[(i + 1) % values.Count].Text}")) + " }");
        });
    }

    private static bool CanBeNull(TypeRef type) => type.Kind switch
    {
        TypeKind.Record => type.Record is not { IsValueType: true },
        TypeKind.TypeParameter => type.Traits.HasFlag(TypeParameterTraits.ReferenceType),
        TypeKind.Sequence => type.Sequence is not (SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory or SequenceShape.ImmutableArray),
        TypeKind.Boolean or TypeKind.Char or TypeKind.Enum or TypeKind.Value or TypeKind.IndexOrRange => false,
        _ => !NumericConversion.IsNumeric(type.Kind),
    };

    private static List<Sample> Distinct(IEnumerable<Sample> samples)
    {
        var known = new HashSet<object?>(BoxedEquality.Default);
        return [.. samples.Where(sample => known.Add(sample.Value))];
    }

    // Without namespace and containing types; type arguments stay as they are.
    internal static string ShortName(string name)
    {
        int generic = name.IndexOf('<');
        int end = generic < 0 ? name.Length : generic;
        return name.Substring(name.LastIndexOf('.', end - 1) + 1);
    }

    internal static string Quote(string text) =>
        "\"" + string.Concat(text.Select(c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            < ' ' or > '~' => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        })) + "\"";
}
