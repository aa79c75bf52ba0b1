using System.Collections;
using System.Globalization;
using System.Reflection;
using FilterEquivariance.Testing;

namespace FilterEquivariance.CodeFixes.Tests.Chains;

/// <summary>Runs compiled methods of the chain corpus and says all that can be observed of a run.</summary>
internal sealed class ChainRun(string source)
{
    private readonly Assembly _assembly = SourceCompiler.Load(SourceCompiler.Compile(source));

    /// <summary>The result, or the exception, then how far lazy arguments were read, then the arguments as they are afterwards.</summary>
    public IEnumerable<string> Observe(string name)
    {
        var method = SourceCompiler.Method(_assembly, name);
        if (method.IsGenericMethodDefinition)
            method = method.MakeGenericMethod(typeof(int));
        foreach (var make in ChainArguments.All())
        {
            var counter = new PullCounter();
            var arguments = make(method, counter);
            var before = string.Join(" | ", arguments.Select(Text));
            string outcome;
            try
            {
                outcome = Text(method.Invoke(method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!), arguments));
            }
            catch (TargetInvocationException exception)
            {
                outcome = "threw " + exception.InnerException!.GetType().Name;
            }

            yield return $"({before}) gives {outcome}, {counter.Pulls} pulls, then ({string.Join(" | ", arguments.Select(Text))})";
        }
    }

    private static string Text(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return text;
            case Task task:
                task.GetAwaiter().GetResult();
                return Text(task.GetType().GetProperty("Result")?.GetValue(task));
            // A lazy argument must not be read by the one who prints it.
            case IEnumerable items when value is not ICollection && value.GetType().DeclaringType == typeof(PullCounter):
                return "…";
            case IEnumerable items:
                return Items(items);
            case IFormattable number:
                return number.ToString(null, CultureInfo.InvariantCulture);
            default:
                return value.ToString() == value.GetType().ToString()
                    ? "{" + string.Join(", ", value.GetType().GetProperties().Select(property => Text(property.GetValue(value)))) + "}"
                    : value.ToString()!;
        }
    }

    private static string Items(IEnumerable items)
    {
        var texts = new List<string>();
        try
        {
            foreach (var item in items)
                texts.Add(Text(item));
        }
        catch (Exception exception)
        {
            texts.Add("threw " + exception.GetType().Name);
        }

        return "[" + string.Join(", ", texts) + "]";
    }
}
