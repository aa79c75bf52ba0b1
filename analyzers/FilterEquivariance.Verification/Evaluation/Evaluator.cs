using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Runs a lowered function on boxed values (see <see cref="Values"/>). It never runs user code and never reflects.</summary>
/// <param name="program">The function and all it can reach.</param>
public sealed class Evaluator(Program program)
{
    private readonly CallSites _sites = new();

    /// <summary>
    /// Calls the entry. An iterator or query that it returns is enumerated once, at once. Every node costs one unit of fuel.
    /// </summary>
    /// <returns>The result; a sequence that was deferred as a materialised <see cref="ListValue"/>.</returns>
    /// <exception cref="EvaluationException">The program threw.</exception>
    /// <exception cref="RefusedException">The run cannot be reproduced faithfully.</exception>
    /// <exception cref="FuelExhaustedException">The fuel is spent.</exception>
    public object? Call(IReadOnlyList<object?> arguments, int fuel, CancellationToken cancellationToken) =>
        new Interpreter(program, _sites, fuel, cancellationToken).Run(arguments);

    /// <summary>As <see cref="Call"/>, with everything that can happen as a value. A result that is not a sequence is refused.</summary>
    /// <param name="arguments">One value per parameter; they may be written to.</param>
    /// <param name="fuel">Steps of this run.</param>
    /// <param name="cancellationToken">Asked now and then.</param>
    /// <param name="spent">The steps it took.</param>
    public Outcome Run(IReadOnlyList<object?> arguments, int fuel, CancellationToken cancellationToken, out int spent) =>
        Run(arguments, fuel, observer: null, cancellationToken, out spent);

    /// <summary>As the other overload, while somebody watches.</summary>
    internal Outcome Run(IReadOnlyList<object?> arguments, int fuel, RunObserver? observer, CancellationToken cancellationToken, out int spent)
    {
        var interpreter = new Interpreter(program, _sites, fuel, cancellationToken, observer);
        var outcome = Observe(interpreter, arguments);
        spent = fuel - interpreter.Fuel;
        return outcome;
    }

    /// <summary>An object of the entry's class with what its constructor leaves in the fields; null where that throws or is refused.</summary>
    public object? Make(IReadOnlyList<object?> arguments, int fuel)
    {
        ThisValue? made = null;
        Guarded(() =>
        {
            made = new Interpreter(program, _sites, fuel, CancellationToken.None).Construct(arguments) is { } data ? new ThisValue(data) : null;
            return new Outcome.Returned([]);
        });
        return made;
    }

    private static Outcome Observe(Interpreter interpreter, IReadOnlyList<object?> arguments) => Guarded(() => interpreter.Run(arguments) switch
    {
        ListValue list => new Outcome.Returned([.. list.Items]),
        string text => new Outcome.Returned([.. text.Select(c => (object?)c)]),
        null => new Outcome.Refused("the result is null"),
        _ => new Outcome.Refused("the result is not a list"),
    });

    private static Outcome Guarded(Func<Outcome> run)
    {
        try
        {
            return run();
        }
        catch (EvaluationException e)
        {
            return new Outcome.Threw(ExceptionTypes.Short(e.ExceptionType));
        }
        catch (RefusedException e)
        {
            return new Outcome.Refused(e.Reason);
        }
        catch (FuelExhaustedException)
        {
            return new Outcome.Refused("budget");
        }
        catch (InsufficientExecutionStackException)
        {
            return new Outcome.Refused("the depth of the recursion");
        }
        catch (Exception e) when (e is InvalidCastException or NullReferenceException or ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or KeyNotFoundException or ArithmeticException or OutOfMemoryException or NotSupportedException)
        {
            // A meaning met an operand it was not written for. That says nothing about the program.
            return new Outcome.Refused($"an unexpected operand ({e.GetType().Name})");
        }
    }
}
