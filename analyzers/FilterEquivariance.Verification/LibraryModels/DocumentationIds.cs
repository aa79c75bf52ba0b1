namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>What a documentation id tells of a member.</summary>
internal static class DocumentationIds
{
    /// <summary>The number of parameters of a method that take a value in, those for <c>out</c> and <c>ref</c> left out.</summary>
    public static int InputsOf(string id)
    {
        var start = id.IndexOf('(');
        if (start < 0)
            return 0;
        var (inputs, depth, isByReference) = (1, 0, false);
        for (var i = start + 1; i < id.Length && !(id[i] == ')' && depth == 0); i++)
        {
            depth += id[i] is '{' or '[' or '(' ? 1 : id[i] is '}' or ']' or ')' ? -1 : 0;
            if (id[i] == ',' && depth == 0)
                (inputs, isByReference) = (isByReference ? inputs : inputs + 1, false);
            else
                isByReference = id[i] == '@';
        }

        return isByReference ? inputs - 1 : inputs;
    }
}
