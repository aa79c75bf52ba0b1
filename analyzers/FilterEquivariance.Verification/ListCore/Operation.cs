using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>
/// An expression of the list core. Immutable; operands are evaluated left to right. Each case names the C# forms that lower to it.
/// </summary>
/// <param name="Location">Where the C# form stands.</param>
/// <param name="Type">Static type of the value.</param>
public abstract record Operation(SourceLocation Location, TypeRef Type)
{
    /// <summary>Literals, <c>const</c> fields, enum members, constant-folded expressions. Enum values are boxed underlying integers; null is null.</summary>
    public sealed record Constant(SourceLocation Location, TypeRef Type, object? Value) : Operation(Location, Type);

    /// <summary><c>default(T)</c>, <c>default</c>, <c>new S()</c> of a plain struct.</summary>
    public sealed record Default(SourceLocation Location, TypeRef Type) : Operation(Location, Type);

    /// <summary>Reading a parameter, local, lambda parameter or pattern variable.</summary>
    public sealed record Read(SourceLocation Location, Variable Variable) : Operation(Location, Variable.Type);

    /// <summary>
    /// Reading a static or instance field or auto-property of the enclosing object that is not part of the function.
    /// <paramref name="IsStable"/>: readonly, and nothing in its declaring type changes what it holds, so both runs of a law see one value.
    /// <paramref name="Initializer"/>: its initialiser where one is in source (stable members only).
    /// </summary>
    public sealed record External(SourceLocation Location, TypeRef Type, string Name, bool IsStable, Operation? Initializer) : Operation(Location, Type);

    /// <summary>Property or field of a record shape, tuple element, anonymous-type member.</summary>
    public sealed record FieldRead(SourceLocation Location, TypeRef Type, Operation Target, string Field) : Operation(Location, Type);

    /// <summary>Lambdas, anonymous methods, and method groups (eta-expanded). <paramref name="Body"/> returns the result.</summary>
    public sealed record Lambda(SourceLocation Location, TypeRef Type, ImmutableArray<Variable> Parameters, Statement Body) : Operation(Location, Type);

    /// <summary>
    /// A method, property, indexer or constructor of a referenced assembly, by the documentation id of its definition.
    /// Operand 0 is the receiver of an instance member. Optional arguments are filled in, <c>params</c> are packed into a <see cref="Collection"/>.
    /// Property and indexer getters have the id <c>P:…</c>; setters <c>set:P:…</c> with the value as last operand; arrays use
    /// <c>array.get</c>, <c>array.set</c>, <c>array.new</c> (default-filled, the length as operand) and <c>P:System.Array.Length</c>. <c>out</c> arguments are in <see cref="Outs"/> and no operands.
    /// </summary>
    public sealed record LibraryCall(SourceLocation Location, TypeRef Type, string Id, ImmutableArray<Operation> Operands) : Operation(Location, Type)
    {
        /// <summary>Targets of <c>out</c> arguments in order; null for a discard.</summary>
        public ImmutableArray<Variable?> Outs { get; init; } = [];

        /// <summary>The member's name as the user wrote it, for messages.</summary>
        public string Name { get; init; } = "";

        /// <summary>Type arguments of the constructed method (and of its containing type, first).</summary>
        public ImmutableArray<TypeRef> TypeArguments { get; init; } = [];

        /// <summary>What the user says the member does; null for members of the tables and unknown ones. Only the prover looks at it.</summary>
        public UserModel? UserModel { get; init; }

        /// <summary>
        /// Operands the member does not allow to be null, one bit each: the receiver of an instance member, and arguments whose parameter is not annotated as nullable.
        /// For operations that are no members, the first operand.
        /// </summary>
        public int NotNull { get; init; } = 1;

        /// <summary>Whether the member throws when this operand is null.</summary>
        public bool Rejects(int operand) => operand < 32 && (NotNull & (1 << operand)) != 0;

        /// <summary>The types of the member's definition, its type parameters opaque; null for operations that are no members.</summary>
        public Signature? Signature { get; init; }
    }

    /// <summary>A method, local function, operator or computed property of this compilation. Operand 0 is <c>this</c> for instance members.</summary>
    public sealed record UserCall(SourceLocation Location, TypeRef Type, string FunctionId, ImmutableArray<Operation> Operands) : Operation(Location, Type);

    /// <summary>Calling a delegate value.</summary>
    public sealed record Invoke(SourceLocation Location, TypeRef Type, Operation Target, ImmutableArray<Operation> Operands) : Operation(Location, Type);

    /// <summary>Tuple literals, record and anonymous-object creation, object initialisers: one value per field of <c>Type.Record</c>, in field order.</summary>
    public sealed record Construct(SourceLocation Location, TypeRef Type, ImmutableArray<Operation> Values) : Operation(Location, Type);

    /// <summary><c>with</c> expressions.</summary>
    public sealed record With(SourceLocation Location, TypeRef Type, Operation Source, ImmutableArray<KeyValuePair<string, Operation>> Changes) : Operation(Location, Type);

    /// <summary>Built-in unary operators.</summary>
    public sealed record Unary(SourceLocation Location, TypeRef Type, UnaryOperator Operator, Operation Operand, bool IsChecked) : Operation(Location, Type);

    /// <summary>Built-in binary operators that evaluate both operands; compiler-made <c>==</c> of records, tuples, strings and delegates. Lifted when an operand is nullable.</summary>
    public sealed record Binary(SourceLocation Location, TypeRef Type, BinaryOperator Operator, Operation Left, Operation Right, bool IsChecked) : Operation(Location, Type);

    /// <summary>Implicit and explicit built-in conversions (user-defined ones are <see cref="UserCall"/> or <see cref="LibraryCall"/>).</summary>
    public sealed record Convert(SourceLocation Location, TypeRef Type, Operation Operand, ConversionKind Kind, bool IsChecked) : Operation(Location, Type)
    {
        /// <summary><c>(T[])xs.Clone()</c> of an array: the cast gives the clone the array's own type back and cannot fail.</summary>
        public bool IsTypedClone
        {
            get
            {
                if (Operand is not LibraryCall { Id: "M:System.Array.Clone", Operands: [var array] } || Type.Sequence != SequenceShape.Array)
                    return false;
                while (array is Convert convert && !array.Type.Equals(Type))
                    array = convert.Operand;
                return array.Type.Equals(Type);
            }
        }
    }

    /// <summary><c>c ? a : b</c>, and <c>&amp;&amp;</c>, <c>||</c>.</summary>
    public sealed record Conditional(SourceLocation Location, TypeRef Type, Operation Condition, Operation WhenTrue, Operation WhenFalse) : Operation(Location, Type);

    /// <summary><c>a ?? b</c>.</summary>
    public sealed record Coalesce(SourceLocation Location, TypeRef Type, Operation Value, Operation Fallback) : Operation(Location, Type);

    /// <summary><c>a?.M()</c>: evaluates <paramref name="Target"/>; null gives null, otherwise binds <paramref name="Receiver"/> and evaluates <paramref name="Access"/>.</summary>
    public sealed record NullConditional(SourceLocation Location, TypeRef Type, Operation Target, Variable Receiver, Operation Access) : Operation(Location, Type);

    /// <summary>Switch expressions. No arm matching throws <c>SwitchExpressionException</c>.</summary>
    public sealed record Switch(SourceLocation Location, TypeRef Type, Operation Value, ImmutableArray<SwitchArm> Arms) : Operation(Location, Type);

    /// <summary><c>value is pattern</c>.</summary>
    public sealed record Is(SourceLocation Location, Operation Value, Pattern Pattern) : Operation(Location, TypeRef.Boolean);

    /// <summary>Collection expressions with spreads, array and collection initialisers, <c>params</c>, <c>stackalloc</c> initialisers. <c>Type</c> tells what is built (sequence, set or string-free span).</summary>
    public sealed record Collection(SourceLocation Location, TypeRef Type, ImmutableArray<CollectionElement> Elements) : Operation(Location, Type);

    /// <summary>Interpolated strings: constants and values in order; a format or alignment makes the part partial.</summary>
    public sealed record Interpolation(SourceLocation Location, TypeRef Type, ImmutableArray<InterpolationPart> Parts) : Operation(Location, Type);

    /// <summary>Assignment to a variable; its value is the assigned one. Compound assignments and increments are lowered to it.</summary>
    public sealed record Assign(SourceLocation Location, Variable Target, Operation Value) : Operation(Location, Target.Type);

    /// <summary>Statements, then a value: deconstruction, <c>i++</c> as an expression, object initialisers with several steps.</summary>
    public sealed record Sequence(SourceLocation Location, ImmutableArray<Statement> Statements, Operation Value) : Operation(Location, Value.Type);

    /// <summary><c>throw</c> expressions.</summary>
    public sealed record Throw(SourceLocation Location, TypeRef Type, string ExceptionType, ImmutableArray<Operation> Operands) : Operation(Location, Type);

    /// <summary>What the list core cannot express. <paramref name="Code"/> is the reason code, <paramref name="Detail"/> the C# words.</summary>
    public sealed record Unsupported(SourceLocation Location, TypeRef Type, string Code, string Detail) : Operation(Location, Type);
}

/// <summary>The types of a generic member as it is defined.</summary>
/// <param name="Operands">Of the operands, the receiver of an instance member first.</param>
/// <param name="Outs">Of the <c>out</c> parameters.</param>
/// <param name="Result">Of the result.</param>
public sealed record Signature(ImmutableArray<TypeRef> Operands, ImmutableArray<TypeRef> Outs, TypeRef Result);

/// <summary>One arm of a switch expression.</summary>
public sealed record SwitchArm(Pattern Pattern, Operation? Guard, Operation Result);

/// <summary>One element of a collection expression; a spread adds all elements of a sequence.</summary>
public sealed record CollectionElement(Operation Value, bool IsSpread);

/// <summary>One part of an interpolated string.</summary>
public sealed record InterpolationPart(Operation Value, string? Format, bool HasAlignment);

public enum UnaryOperator
{
    Plus,
    Negate,
    Not,
    Complement,

    /// <summary><c>^i</c>: an index from the end.</summary>
    FromEnd,
}

public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRight,
    UnsignedShiftRight,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>String concatenation with <c>+</c>: operands are converted as <c>string.Concat</c> does.</summary>
    ConcatenateStrings,

    /// <summary><c>a..b</c>; a missing end is a constant null.</summary>
    Range,
}

public enum ConversionKind
{
    /// <summary>No effect on the value: identity, reference up-casts, interface conversions, nullable wrapping, numeric constants.</summary>
    Identity,

    /// <summary>Between numeric types, char and enums.</summary>
    Numeric,

    /// <summary>Value type to object or interface.</summary>
    Boxing,

    /// <summary>May throw <c>InvalidCastException</c> (or <c>InvalidOperationException</c> for an empty nullable).</summary>
    Unwrapping,

    /// <summary><c>as</c>: null when the type does not fit.</summary>
    As,

    /// <summary>A sequence used as another shape (array to span, list to IEnumerable, string to a sequence of char): same elements, a view.</summary>
    SequenceView,
}
