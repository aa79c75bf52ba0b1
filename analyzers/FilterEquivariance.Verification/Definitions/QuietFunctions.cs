using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Definitions;

/// <summary>
/// Which functions of a program nobody can notice being called: they change nothing that lives longer than the call, and call only functions of which that is known. What
/// they return, and whether they throw, may be anything. Functions and comparers that are parameters of the entry are pure by the model.
/// </summary>
internal sealed class QuietFunctions(Program program)
{
    private bool? _allAreQuiet;

    /// <summary>A function that comes from somewhere is one of the program's lambdas, or a parameter of the entry, or nothing is known of it.</summary>
    private bool AllAreQuiet => _allAreQuiet ??= program.Functions.Values.Append(program.Entry).All(function =>
    {
        var sources = new Sources();
        sources.Visit(function.Body);
        return !sources.HasUnknown && sources.Lambdas.All(lambda => !Read(lambda).HasEffects);
    });

    /// <summary>Is it certain that calling the function, or the comparer, has no effects?</summary>
    public bool Includes(Operation function) => Read(function) is { HasEffects: false } reading && (!reading.CallsOthers || AllAreQuiet);

    private CodeReading Read(Operation function)
    {
        var reading = new CodeReading(program);
        reading.Visit(function);
        return reading;
    }

    private static bool RunsCode(TypeRef type) =>
        type.Kind is TypeKind.Function or TypeKind.Comparer
        || type is { Kind: TypeKind.Sequence, Sequence: SequenceShape.Enumerable or SequenceShape.OrderedEnumerable }
        || type.Arguments.Any(RunsCode);

    private sealed class Sources : Walker
    {
        public List<Operation.Lambda> Lambdas { get; } = [];

        public bool HasUnknown { get; private set; }

        public override void Visit(Operation operation)
        {
            if (operation is Operation.Lambda lambda)
                Lambdas.Add(lambda);
            HasUnknown |= operation is Operation.External { Initializer: null } && RunsCode(operation.Type);
            base.Visit(operation);
        }
    }

    /// <summary>Reads code that runs when a function is called, the bodies of the functions it calls included.</summary>
    private sealed class CodeReading(Program program) : Walker
    {
        private readonly HashSet<Variable> _own = [];
        private readonly HashSet<Variable> _made = [];
        private readonly HashSet<Variable> _assigned = [];
        private readonly HashSet<Variable> _changed = [];
        private readonly HashSet<string> _called = [];
        private bool _hasEffects;

        /// <summary>A collection may be changed that was made by the code itself and has no other name.</summary>
        public bool HasEffects => _hasEffects || _changed.Any(variable => !_made.Contains(variable) || _assigned.Contains(variable));

        /// <summary>Calls functions that came from elsewhere, or enumerates what may run them.</summary>
        public bool CallsOthers { get; private set; }

        protected override void Visit(Variable variable, Use use)
        {
            if (use == Use.Declare)
                _own.Add(variable);
            if (use == Use.Assign)
                _assigned.Add(variable);
            if (program.Entry.Parameters.Contains(variable) && use == Use.Read)
                return;
            _hasEffects |= !_own.Contains(variable) && (use == Use.Assign || variable.Type.Kind == TypeKind.Comparer);
            CallsOthers |= RunsCode(variable.Type);
        }

        public override void Visit(Operation operation)
        {
            switch (operation)
            {
                case Operation.Unsupported:
                case Operation.External { Initializer: null } when RunsCode(operation.Type):
                case Operation.FieldRead or Operation.UserCall or Operation.Construct when operation.Type.Kind == TypeKind.Comparer:
                case Operation.With { Type.Record: { IsValueType: false, IsImmutable: false } }:
                    _hasEffects = true;
                    break;
                case Operation.FieldRead:
                    CallsOthers |= RunsCode(operation.Type);
                    break;
                case Operation.LibraryCall call:
                    Library(call);
                    break;
                case Operation.UserCall call:
                    Called(call.FunctionId);
                    break;
            }

            base.Visit(operation);
        }

        public override void Visit(Statement statement)
        {
            _hasEffects |= statement is Statement.Unsupported;
            if (statement is Statement.Declare { Value: { } value, Variable: var variable } && IsNew(value))
                _made.Add(variable);
            base.Visit(statement);
        }

        private void Library(Operation.LibraryCall call)
        {
            if (!ModelTable.TryGet(call.Id, out _))
            {
                _hasEffects |= !TermMembers.Includes(call.Id) && call.UserModel?.Model.Effects.HasFlag(Effects.Mutates) != false;
                return;
            }

            for (var operand = 0; operand < call.Operands.Length; operand++)
            {
                if (!LibraryEffects.MayChange(call, operand))
                    continue;
                if (Forms.Strip(call.Operands[operand]) is Operation.Read { Variable: var changed })
                    _changed.Add(changed);
                else
                    _hasEffects |= !IsNew(call.Operands[operand]);
            }
        }

        private void Called(string id)
        {
            if (!_called.Add(id))
                return;
            if (!program.Functions.TryGetValue(id, out var function) || function is not { OutsideModel: null, Assumption: null })
            {
                _hasEffects = true;
                return;
            }

            foreach (var parameter in function.Parameters)
                Visit(parameter, Use.Declare);
            Visit(function.Body);
        }

        private static bool IsNew(Operation value) => Forms.Strip(value) switch
        {
            Operation.Collection => true,
            Operation.LibraryCall call => LibraryEffects.IsFresh(call)
                || (call.Id.Contains(".#ctor") && ModelTable.TryGet(call.Id, out var model) && !model!.Effects.HasFlag(Effects.View)),
            _ => false,
        };
    }
}
