namespace FilterEquivariance.Testing.Differential;

/// <summary>What may be written about one element type.</summary>
/// <param name="Name">The type in C#.</param>
/// <param name="TypeParameter">The method's type parameter list, or nothing.</param>
/// <param name="Constraint">The constraint clause, or nothing.</param>
/// <param name="Literals">Elements written out.</param>
/// <param name="Predicates">Conditions on <c>{0}</c>.</param>
/// <param name="Keys">Sort and group keys of <c>{0}</c>.</param>
/// <param name="Images">Elements made from <c>{0}</c>.</param>
/// <param name="IsOrdered">The default comparer orders the elements without throwing.</param>
internal sealed record ElementKind(string Name, string TypeParameter, string Constraint, string[] Literals, string[] Predicates, string[] Keys, string[] Images, bool IsOrdered)
{
    public static ElementKind[] All { get; } =
    [
        new("int", "", "", ["0", "1", "3", "7"],
            ["{0} > 2", "{0} % 2 == 0", "{0} == 3", "{0} != 1", "{0} >= 0", "{0} < 2", "10 / {0} > 2", "checked({0} * 100000) > 5", "true", "{0} is 1 or 2"],
            ["{0}", "{0} % 3", "-{0}", "{0} / 2", "{0} * {0}", "{0}.ToString()", "({0} % 2, {0})", "10 / {0}", "0"],
            ["{0}", "{0}", "{0} + 1", "{0} * 2", "Math.Abs({0})", "0"], true),
        new("string", "", "", ["\"a\"", "\"b\"", "\"\""],
            ["{0}.Length > 1", "{0}.StartsWith('a')", "{0} == \"b\"", "{0} != \"\"", "{0}[0] == 'a'", "{0}.Contains(\"a\")", "string.IsNullOrEmpty({0})", "true"],
            ["{0}", "{0}.Length", "{0}.Length % 2", "-{0}.Length", "{0}.ToUpperInvariant()", "{0}[0]", "({0}.Length, {0})"],
            ["{0}", "{0}", "{0} + \"a\"", "{0}.Trim()", "\"b\""], false),
        new("T", "<T>", "", ["default(T)!"],
            ["EqualityComparer<T>.Default.Equals({0}, {0})", "{0} is not null", "true", "{0} is int", "{0}!.Equals(default(T))"],
            ["{0}", "0", "{0} is null"],
            ["{0}", "{0}", "default(T)!"], false),
        new("T", "<T>", " where T : notnull, IComparable<T>", ["default(T)!"],
            ["{0}.CompareTo({0}) == 0", "{0}.CompareTo(default(T)!) > 0", "true", "{0}.Equals({0})"],
            ["{0}", "0", "{0}.GetHashCode() % 2"],
            ["{0}", "{0}"], true),
        new("Item", "", "", ["new Item(1, \"b\")", "new Item(0, \"a\")"],
            ["{0}.Id > 1", "{0}.Name == \"a\"", "{0} == new Item(1, \"b\")", "{0}.Id % 2 == 0", "{0}.Name.Length > {0}.Id", "true"],
            ["{0}", "{0}.Id", "{0}.Name", "{0}.Id % 2", "({0}.Name, {0}.Id)", "{0}.Name.Length"],
            ["{0}", "{0}", "{0} with {{ Id = 0 }}", "new Item({0}.Id + 1, {0}.Name)"], false),
    ];
}
