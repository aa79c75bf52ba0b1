using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Takes away what a function does for short lists alone, as if no list were short.</summary>
internal sealed class GuardRemoval : Rewriter
{
    /// <summary>Guards for longer lists are left alone.</summary>
    public const int MaximalLength = 3;

    private readonly HashSet<Variable> _lists;
    private readonly HashSet<Variable> _copies;
    private readonly SizeConditions _sizes;
    private readonly UntouchedCode _untouched;

    public GuardRemoval(Variable list, Function function)
    {
        var body = function.Body;
        _lists = [list];
        _copies = [list];
        // Locals that hold a copy and are never given more or fewer elements.
        var inside = Occurrences.In(body);
        foreach (var declare in Forms.Flatten(body).OfType<Statement.Declare>())
        {
            if (declare.Value is not { } value || !Forms.IsCopyOf(value, _lists) || inside.Assignments(declare.Variable) > 0 || inside.Resized.Contains(declare.Variable) || inside.IsCaptured(declare.Variable))
                continue;
            _lists.Add(declare.Variable);
            if (!inside.Mutated.Contains(declare.Variable) && Forms.IsCopyOf(value, _copies))
                _copies.Add(declare.Variable);
        }

        _sizes = new SizeConditions(_lists);
        _untouched = new UntouchedCode(function, _lists);
    }

    /// <summary>Where the first guard stands.</summary>
    public SourceLocation Location { get; private set; } = SourceLocation.None;

    /// <summary>What is known of the list when one of the guards takes hold.</summary>
    public List<ListFact> Facts { get; } = [];

    /// <summary>What was taken away gives the list back as it is.</summary>
    public bool GivesTheListBack { get; private set; } = true;

    /// <summary>The conditions that are not evaluated any more have no effects.</summary>
    public bool IsSilent { get; private set; } = true;

    public override Statement Rewrite(Statement statement)
    {
        if (statement is not Statement.If test)
            return base.Rewrite(statement);
        if (Removes(test.Condition, holds: true))
        {
            Drop(test.Then);
            return test.Else is { } otherwise ? Rewrite(otherwise) : new Statement.Block(test.Location, []);
        }

        if (test.Else is { } shorter && Removes(test.Condition, holds: false))
        {
            Drop(shorter);
            return Rewrite(test.Then);
        }

        return base.Rewrite(statement);
    }

    public override Operation Rewrite(Operation operation)
    {
        switch (operation)
        {
            case Operation.Lambda:
                return operation;
            case Operation.Conditional choice when choice.Type.IsSequence && Removes(choice.Condition, holds: true):
                Drop(choice.WhenTrue);
                return Rewrite(choice.WhenFalse);
            case Operation.Conditional choice when choice.Type.IsSequence && Removes(choice.Condition, holds: false):
                Drop(choice.WhenFalse);
                return Rewrite(choice.WhenTrue);
            case Operation.Switch choice when choice.Type.IsSequence:
                return base.Rewrite(choice with { Arms = [.. choice.Arms.Where(arm => !Removes(choice.Value, arm))] });
            default:
                return base.Rewrite(operation);
        }
    }

    private bool Removes(Operation condition, bool holds)
    {
        if (!_untouched.Contains(condition))
            return false;
        if ((holds ? _sizes.MostWhenTrue(condition) : _sizes.MostWhenFalse(condition)) is { } length && length <= MaximalLength)
        {
            // Only the sizes are asked: nothing else in the condition could throw or have effects.
            IsSilent &= OnlySizes.In(condition);
            Note(condition.Location, new ListFact.AtMost(length));
            return true;
        }

        // A predicate that throws does so in the rest too, which asks it for every element.
        if (ListFact.OfElements(condition, holds, _copies) is not { } fact)
            return false;
        Note(condition.Location, fact);
        return true;
    }

    private bool Removes(Operation value, SwitchArm arm)
    {
        if (!_untouched.Contains(value) || _sizes.MostMatching(value, arm.Pattern) is not { } length || length > MaximalLength)
            return false;
        Note(arm.Pattern.Location, new ListFact.AtMost(length));
        Drop(arm.Result);
        return true;
    }

    private void Note(SourceLocation location, ListFact fact)
    {
        if (Facts.Count == 0)
            Location = location;
        Facts.Add(fact);
    }

    private void Drop(Statement statement) => GivesTheListBack &= Forms.Flatten(statement) is [Statement.Return { Value: { } value }] && Forms.IsCopyOf(value, _copies);

    private void Drop(Operation value) => GivesTheListBack &= Forms.IsCopyOf(value, _copies);

    private sealed class OnlySizes : Walker
    {
        private bool _other;

        public static bool In(Operation condition)
        {
            var walker = new OnlySizes();
            walker.Visit(condition);
            return !walker._other;
        }

        public override void Visit(Operation operation)
        {
            _other |= operation switch
            {
                Operation.LibraryCall call => Forms.ShapeOf(call) is not (Shape.Count { Predicate: null } or Shape.Any { Predicate: null }),
                Operation.Read or Operation.Constant or Operation.Unary or Operation.Conditional or Operation.Is or Operation.Convert => false,
                Operation.Binary binary => binary.Operator is BinaryOperator.Divide or BinaryOperator.Remainder,
                _ => true,
            };
            base.Visit(operation);
        }
    }
}
