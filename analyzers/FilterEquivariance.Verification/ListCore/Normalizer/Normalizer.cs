using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Rewrites functions into forms the prover has rules for. Every rewrite keeps results, exceptions, effects, how often they happen and termination;
/// it is made only where its side conditions are syntactically evident.
/// </summary>
public static class Normalizer
{
    // Each round makes at least one loop simpler or stops; nesting deeper than this is not worth more.
    private const int MaximalRounds = 8;

    /// <summary>Normalises all functions of a program. The lists given to its entry are taken not to change while the entry runs.</summary>
    public static Program Normalize(Program program)
    {
        // What a rewrite leaves of locals when an exception comes is nobody's business, unless it is caught.
        var hasCatch = program.Functions.Values.Append(program.Entry).Any(function => Occurrences.In(function.Body).HasCatch);
        if (!hasCatch)
        {
            var paired = OnlyCalls.OfPartners(LentFunctions.Run(program));
            program = EvidentArguments.Run(OnlyCalls.OfLoops(WithoutTailRecursion(paired), paired));
        }

        var functions = program.Functions;
        var isCalled = program.Functions.Values.Any(function => UserCalls.In(function.Body).Any(call => call.FunctionId == program.Entry.Id)) || UserCalls.In(program.Entry.Body).Any(call => call.FunctionId == program.Entry.Id);
        foreach (var pair in program.Functions)
        {
            // The bodies of a function and of the local functions in it share variables, so each is read with all others as they are.
            var result = Normalize(pair.Value, Surroundings(pair.Value, program), pair.Key == program.Entry.Id, isCalled, hasCatch);
            if (!ReferenceEquals(result, pair.Value))
                functions = functions.SetItem(pair.Key, result);
        }

        var entry = functions.TryGetValue(program.Entry.Id, out var found) ? found : Normalize(program.Entry, Surroundings(program.Entry, program), true, isCalled, hasCatch);
        return functions == program.Functions && ReferenceEquals(entry, program.Entry) ? program : program with { Entry = entry, Functions = functions };
    }

    private static Program WithoutTailRecursion(Program program)
    {
        var functions = program.Functions;
        foreach (var pair in program.Functions)
        {
            var result = TailRecursion.Run(pair.Value, Surroundings(pair.Value, program));
            if (!ReferenceEquals(result, pair.Value))
                functions = functions.SetItem(pair.Key, result);
        }

        if (functions == program.Functions)
            return program;
        return program with { Entry = functions.TryGetValue(program.Entry.Id, out var entry) ? entry : program.Entry, Functions = functions };
    }

    /// <summary>Normalises one function without local functions; with local functions it needs its program.</summary>
    public static Function Normalize(Function function)
    {
        var callsLocalFunctions = UserCalls.In(function.Body).Any(call => call.FunctionId.StartsWith(function.Id + ".", StringComparison.Ordinal));
        return callsLocalFunctions || function.IsLocal || Occurrences.In(function.Body).HasCatch ? function : Normalize(function, [], false, true, false);
    }

    /// <summary>Local functions that may see the function's variables, and for a local function those around it.</summary>
    internal static ImmutableArray<Function> Surroundings(Function function, Program program) =>
    [
        .. program.Functions.Values.Where(other => other.Id != function.Id
            && (other.IsLocal || (function.IsLocal && function.Id.StartsWith(other.Id + ".", StringComparison.Ordinal)))),
    ];

    private static Function Normalize(Function function, ImmutableArray<Function> surroundings, bool isEntry, bool isCalled, bool hasCatch)
    {
        if (function.OutsideModel is not null)
            return function;
        for (var round = 0; round < MaximalRounds; round++)
        {
            var before = function;
            foreach (var pass in hasCatch ? PassesBesideCatches() : Passes())
                function = pass.Run(function, new(function, surroundings, isEntry) { IsOutermost = isEntry && !isCalled });
            if (ReferenceEquals(before, function))
                break;
        }

        return function;
    }

    // They leave every local that is still there when an exception comes with the value it had, wherever it comes from.
    private static IEnumerable<IPass> PassesBesideCatches() => [new EqualityPass(), new FirstPlacePass(), new SinglePlacePass(), new PlaceTestPass(), new IndexLoopPass()];

    // Forms with a meaning of their own go before the passes that would take them apart.
    private static IEnumerable<IPass> Passes() =>
    [
        new TypeTestPass(),
        new EqualityPass(),
        new FlagUpdatePass(),
        new FlagSearchPass(),
        new LateCollectionPass(),
        new EmptyTestPass(),
        new AliasPass(),
        new FluentPass(),
        new SpanNamePass(),
        new SpanViewPass(),
        new HalvingPass(),
        new EnumeratorPass(),
        new HoistPass(),
        new LateBucketsPass(),
        new LoopGuardPass(),
        new SwapReversePass(),
        new LockstepPass(),
        new ArrayFillPass(),
        new CopyFillPass(),
        new MadeInLoopPass(),
        new CopiedOncePass(),
        new ArrayPartsPass(),
        new SectionFillPass(),
        new AppendedArrayPass(),
        new ExactBuilderPass(),
        new CompactionPass(),
        new EqualRestPass(),
        new FrontInsertPass(),
        new GroupingPass(),
        new FoundListPass(),
        new ReceiverPass(),
        new RemovalLoopPass(),
        new RemoveFirstPass(),
        new PriorityDrainPass(),
        new ElementwiseUpdatePass(),
        new LinkedWalkPass(),
        new ShrinkingPass(),
        new LateValuePass(),
        new CapturedElementPass(),
        new FirstPlacePass(),
        new SinglePlacePass(),
        new PlaceTestPass(),
        new TakenApartPass(),
        new SearchLoopPass(),
        new SurroundingsPass(),
        new IndexLoopPass(),
        new DrainPass(),
        new ForEachCallPass(),
        new AggregateCallPass(),
        new JoinPass(),
        new DeadLocalPass(),
    ];
}
