using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore;

/// <summary>Visits every node of the list core in evaluation order. Override a method, and call it on the base class to go on into the children.</summary>
public abstract class Walker
{
    /// <summary>What an occurrence does to its variable.</summary>
    protected enum Use
    {
        Read,

        /// <summary>Comes into being here: declarations, items, parameters of lambdas, catch and pattern variables.</summary>
        Declare,

        /// <summary>Gets a value here: assignments, <c>out</c> arguments.</summary>
        Assign,
    }

    /// <summary>Called for every occurrence of a variable. The variable that a drain empties counts as read.</summary>
    protected virtual void Visit(Variable variable, Use use)
    {
    }

    public virtual void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Read n:
                Visit(n.Variable, Use.Read);
                break;
            case Operation.External n:
                Optional(n.Initializer);
                break;
            case Operation.FieldRead n:
                Visit(n.Target);
                break;
            case Operation.Lambda n:
                foreach (var parameter in n.Parameters)
                    Visit(parameter, Use.Declare);
                Visit(n.Body);
                break;
            case Operation.LibraryCall n:
                All(n.Operands);
                foreach (var target in n.Outs)
                    Optional(target, Use.Assign);
                break;
            case Operation.UserCall n:
                All(n.Operands);
                break;
            case Operation.Invoke n:
                Visit(n.Target);
                All(n.Operands);
                break;
            case Operation.Construct n:
                All(n.Values);
                break;
            case Operation.With n:
                Visit(n.Source);
                foreach (var change in n.Changes)
                    Visit(change.Value);
                break;
            case Operation.Unary n:
                Visit(n.Operand);
                break;
            case Operation.Binary n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case Operation.Convert n:
                Visit(n.Operand);
                break;
            case Operation.Conditional n:
                Visit(n.Condition);
                Visit(n.WhenTrue);
                Visit(n.WhenFalse);
                break;
            case Operation.Coalesce n:
                Visit(n.Value);
                Visit(n.Fallback);
                break;
            case Operation.NullConditional n:
                Visit(n.Target);
                Visit(n.Receiver, Use.Declare);
                Visit(n.Access);
                break;
            case Operation.Switch n:
                Visit(n.Value);
                foreach (var arm in n.Arms)
                {
                    Visit(arm.Pattern);
                    Optional(arm.Guard);
                    Visit(arm.Result);
                }

                break;
            case Operation.Is n:
                Visit(n.Value);
                Visit(n.Pattern);
                break;
            case Operation.Collection n:
                foreach (var element in n.Elements)
                    Visit(element.Value);
                break;
            case Operation.Interpolation n:
                foreach (var part in n.Parts)
                    Visit(part.Value);
                break;
            case Operation.Assign n:
                Visit(n.Value);
                Visit(n.Target, Use.Assign);
                break;
            case Operation.Sequence n:
                foreach (var statement in n.Statements)
                    Visit(statement);
                Visit(n.Value);
                break;
            case Operation.Throw n:
                All(n.Operands);
                break;
            case Operation.Constant or Operation.Default or Operation.Unsupported:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation.GetType().Name);
        }
    }

    public virtual void Visit(Statement statement)
    {
        switch (statement)
        {
            case Statement.Block n:
                foreach (var part in n.Statements)
                    Visit(part);
                break;
            case Statement.Declare n:
                Optional(n.Value);
                Visit(n.Variable, Use.Declare);
                break;
            case Statement.Evaluate n:
                Visit(n.Operation);
                break;
            case Statement.If n:
                Visit(n.Condition);
                Visit(n.Then);
                Optional(n.Else);
                break;
            case Statement.Loop n:
                if (n.TestFirst)
                    Optional(n.Condition);
                Visit(n.Body);
                Optional(n.Step);
                if (!n.TestFirst)
                    Optional(n.Condition);
                break;
            case Statement.ForEach n:
                Visit(n.Source);
                Visit(n.Item, Use.Declare);
                Visit(n.Body);
                break;
            case Statement.Drain n:
                Visit(n.Source, Use.Read);
                Visit(n.Item, Use.Declare);
                Visit(n.Body);
                break;
            case Statement.Switch n:
                Visit(n.Value);
                foreach (var section in n.Sections)
                {
                    foreach (var label in section.Cases)
                    {
                        Visit(label.Pattern);
                        Optional(label.Guard);
                    }

                    Visit(section.Body);
                }

                break;
            case Statement.Return n:
                Optional(n.Value);
                break;
            case Statement.Throw n:
                All(n.Operands);
                break;
            case Statement.Yield n:
                Visit(n.Value);
                break;
            case Statement.Try n:
                Visit(n.Body);
                foreach (var clause in n.Catches)
                {
                    Optional(clause.Variable, Use.Declare);
                    Optional(clause.Filter);
                    Visit(clause.Body);
                }

                Optional(n.Finally);
                break;
            case Statement.Break or Statement.Continue or Statement.YieldBreak or Statement.Unsupported:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement.GetType().Name);
        }
    }

    public virtual void Visit(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Declaration n:
                Optional(n.Variable, Use.Declare);
                break;
            case Pattern.Constant n:
                Visit(n.Value);
                break;
            case Pattern.Relational n:
                Visit(n.Value);
                break;
            case Pattern.Not n:
                Visit(n.Operand);
                break;
            case Pattern.And n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case Pattern.Or n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case Pattern.List n:
                foreach (var element in n.Elements)
                    Visit(element);
                if (n.Slice is not null)
                    Visit(n.Slice);
                Optional(n.Variable, Use.Declare);
                break;
            case Pattern.Members n:
                foreach (var part in n.Parts)
                {
                    Visit(part.Receiver, Use.Declare);
                    Visit(part.Access);
                    Visit(part.Pattern);
                }

                Optional(n.Variable, Use.Declare);
                break;
            case Pattern.Discard or Pattern.OfType or Pattern.Unsupported:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(pattern), pattern.GetType().Name);
        }
    }

    private void All(ImmutableArray<Operation> operations)
    {
        foreach (var operation in operations)
            Visit(operation);
    }

    private void Optional(Operation? operation)
    {
        if (operation is not null)
            Visit(operation);
    }

    private void Optional(Statement? statement)
    {
        if (statement is not null)
            Visit(statement);
    }

    private void Optional(Variable? variable, Use use)
    {
        if (variable is not null)
            Visit(variable, use);
    }
}
