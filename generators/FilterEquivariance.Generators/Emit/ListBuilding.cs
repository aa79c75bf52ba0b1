using FilterEquivariance.Generators.Targets;

namespace FilterEquivariance.Generators.Emit;

/// <summary>How code makes the list that a method returns.</summary>
internal static class ListBuilding
{
    /// <summary>Statements that return a list of <c>length</c> elements which <paramref name="statements"/> write into the span <c>destination</c>.</summary>
    public static IEnumerable<string> Filled(ExtrapolantTarget target, IEnumerable<string> statements)
    {
        var element = target.ElementType;
        switch (target.ResultKind)
        {
            case ListKind.List when target.Capabilities.HasListCounts:
                return
                [
                    $"var result = new global::System.Collections.Generic.List<{element}>(length);",
                    "global::System.Runtime.InteropServices.CollectionsMarshal.SetCount(result, length);",
                    $"global::System.Span<{element}> destination = global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan(result);",
                    .. statements,
                    "return result;",
                ];
            case ListKind.String:
                return
                [
                    "global::System.Span<char> destination = length <= 256 ? stackalloc char[256] : new char[length];",
                    "destination = destination.Slice(0, length);",
                    .. statements,
                    "return destination.ToString();",
                ];
            default:
                var array = target.Capabilities.HasBareArrays ? $"global::System.GC.AllocateUninitializedArray<{element}>(length)" : $"new {NewArray(element)}";
                return [$"var result = {array};", $"global::System.Span<{element}> destination = result;", .. statements, .. FromArray(target)];
        }
    }

    /// <summary>Statements that return the elements of the array <c>result</c>.</summary>
    public static IEnumerable<string> FromArray(ExtrapolantTarget target)
    {
        var element = target.ElementType;
        return target.ResultKind switch
        {
            ListKind.String => ["return new string(result);"],
            ListKind.List => [$"return new global::System.Collections.Generic.List<{element}>(result);"],
            ListKind.LinkedList => [$"return new global::System.Collections.Generic.LinkedList<{element}>(result);"],
            ListKind.Queue => [$"return new global::System.Collections.Generic.Queue<{element}>(result);"],

            // The first element of the list is the top of the stack.
            ListKind.Stack => ["global::System.Array.Reverse(result);", $"return new global::System.Collections.Generic.Stack<{element}>(result);"],
            ListKind.ImmutableArray when target.Capabilities.HasArrayAdoption => ["return global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(result);"],
            ListKind.ImmutableArray => ["return global::System.Collections.Immutable.ImmutableArray.Create(result);"],
            ListKind.ImmutableList => ["return global::System.Collections.Immutable.ImmutableList.CreateRange(result);"],
            _ => ["return result;"],
        };
    }

    // An array of arrays has the length of the outer one in its first brackets.
    private static string NewArray(string element)
    {
        var (end, brackets) = (element.Length, "");
        while (element[end - 1] == ']' || (element[end - 1] == '?' && element[end - 2] == ']'))
        {
            var open = element.LastIndexOf('[', end - 1);
            brackets = element.Substring(open, element.LastIndexOf(']', end - 1) + 1 - open) + brackets;
            end = open;
        }

        return $"{element.Substring(0, end)}[length]{brackets}";
    }
}
