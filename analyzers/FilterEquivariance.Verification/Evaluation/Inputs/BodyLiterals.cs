using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>The constants a program mentions, in the order in which its bodies do: what a witness may have to hit exactly.</summary>
public sealed class BodyLiterals : Walker
{
    // A test of characters, and one to which its answer is not the one to the first letters.
    private static readonly (string Test, char Character)[] Kinds =
    [
        ("IsDigit(", '1'), ("IsAsciiDigit(", '1'), ("IsNumber(", '1'), ("IsLetter(", '1'), ("IsAsciiLetter(", '1'), ("IsLetterOrDigit(", '.'), ("IsAsciiLetterOrDigit(", '.'), ("IsUpper(", 'A'),
        ("IsLower(", 'A'), ("LetterUpper(", 'A'), ("LetterLower(", 'A'), ("IsWhiteSpace(", ' '), ("IsSeparator(", ' '), ("IsPunctuation(", '.'), ("IsSymbol(", '+'), ("IsControl(", '\t'),
        ("IsAscii(", '\u00e9'), ("HexDigit", 'g'), ("HexDigitUpper(", 'A'), ("HexDigitLower(", 'A'), ("IsSurrogate", '\ud83d'), ("IsHighSurrogate", '\ud83d'), ("IsLowSurrogate", '\ude00'),
    ];

    private readonly SortedSet<char> _kinds = [];
    private readonly List<object> _values = [];
    private readonly HashSet<object> _known = [];
    private readonly HashSet<(string Type, object Value)> _enums = [];
    private readonly List<TypeRef> _testedTypes = [];
    private readonly List<string> _composed = [];

    public BodyLiterals(Program program)
    {
        Visit(program.Entry.Body);
        foreach (var function in program.Functions.Values.OrderBy(function => function.Id, StringComparer.Ordinal))
        {
            if (!ReferenceEquals(function, program.Entry))
                Visit(function.Body);
        }
    }

    /// <summary>Types that something is tested for.</summary>
    public IReadOnlyCollection<TypeRef> TestedTypes => _testedTypes;

    /// <summary>Texts the body puts together, with <c>a</c> for what is not constant in them.</summary>
    public IReadOnlyCollection<string> ComposedTexts => _composed;

    /// <summary>Distinct constants, boxed as they stand.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Whole numbers among them.</summary>
    public IEnumerable<decimal> Integers => _values.Where(value => value is int or long or uint or ulong or short or ushort or byte or sbyte).Select(System.Convert.ToDecimal).Distinct();

    /// <summary>Members of an enum that the bodies name, as numbers.</summary>
    public IEnumerable<decimal> Members(TypeRef type) => _enums.Where(member => member.Type == type.Name).Select(member => System.Convert.ToDecimal(member.Value));

    /// <summary>The body asks what kind of character something is.</summary>
    public bool ClassifiesCharacters { get; private set; }

    /// <summary>Characters of the kinds the body asks about, so that both answers occur.</summary>
    public IEnumerable<char> AskedCharacters => _kinds;

    /// <summary>The body changes or ignores the case of letters.</summary>
    public bool MindsCase { get; private set; }

    /// <summary>The body reads numbers from texts.</summary>
    public bool MindsNumbers { get; private set; }

    /// <summary>The body looks for white space.</summary>
    public bool MindsSpace { get; private set; }

    public override void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Constant { Type.Kind: TypeKind.Enum, Value: { } member } named:
                _enums.Add((named.Type.Name, member));
                break;
            case Operation.Constant { Value: { } value } when _known.Add(value):
                _values.Add(value);
                break;
            case Operation.Interpolation or Operation.Binary { Operator: BinaryOperator.ConcatenateStrings } when Composed(operation) is { Length: > 1 and <= 40 } text && !_composed.Contains(text):
                _composed.Add(text);
                break;
            case Operation.LibraryCall call:
                if (call.Name == "OfType")
                    Tests(call.TypeArguments[call.TypeArguments.Length - 1]);
                Asks(call.Id);
                MindsNumbers |= call.Id.Contains("Parse(");
                MindsSpace |= call.Id.Contains("Trim") || call.Id.Contains("WhiteSpace") || call.Id.Contains("Split");
                MindsCase |= call.Id.Contains("ToUpper") || call.Id.Contains("ToLower") || call.Id.Contains("IgnoreCase");
                break;
        }

        base.Visit(operation);
    }

    public override void Visit(Pattern pattern)
    {
        if (pattern is Pattern.OfType { Type: var type })
            Tests(type);
        if (pattern is Pattern.Declaration { Type: { } declared })
            Tests(declared);
        if (pattern is Pattern.Members { Type: { } matched })
            Tests(matched);
        base.Visit(pattern);
    }

    private void Tests(TypeRef type)
    {
        if (!_testedTypes.Contains(type))
            _testedTypes.Add(type);
    }

    private static string Composed(Operation operation) => operation switch
    {
        Operation.Constant { Value: string or char } constant => constant.Value.ToString()!,
        Operation.Binary { Operator: BinaryOperator.ConcatenateStrings } sum => Composed(sum.Left) + Composed(sum.Right),
        Operation.Interpolation interpolation => string.Concat(interpolation.Parts.Select(part => Composed(part.Value))),
        Operation.Convert convert => Composed(convert.Operand),
        _ => "a",
    };

    private void Asks(string id)
    {
        if (!id.StartsWith("M:System.Char.Is", StringComparison.Ordinal))
            return;
        ClassifiesCharacters = true;
        _kinds.UnionWith(Kinds.Where(kind => id.Contains(kind.Test)).Select(kind => kind.Character));
    }
}
