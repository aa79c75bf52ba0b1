using System.Reflection;
using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>Members of the running framework by documentation id.</summary>
internal static class FrameworkMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Assemblies =
    [
        typeof(object).Assembly,
        typeof(Enumerable).Assembly,
        typeof(SortedSet<>).Assembly,
        typeof(ImmutableArray).Assembly,
        typeof(MemoryExtensions).Assembly,
    ];

    public static MemberInfo Find(string id)
    {
        string declaration = id.Replace("set:", "");
        string member = declaration.Substring(2).Split('(')[0];
        var type = FindType(member.Substring(0, member.LastIndexOf('.')));
        return type.GetMembers(Declared).Single(candidate => candidate is MethodInfo or PropertyInfo or ConstructorInfo or FieldInfo && IdOf(candidate) == declaration);
    }

    private static Type FindType(string name)
    {
        string nested = name.Insert(name.LastIndexOf('.'), "+").Remove(name.LastIndexOf('.') + 1, 1);
        return Assemblies.Select(assembly => assembly.GetType(name) ?? assembly.GetType(nested)).First(type => type is not null)!;
    }

    private static string IdOf(MemberInfo member)
    {
        string name = member.DeclaringType!.FullName!.Replace('+', '.') + "." + member.Name.Replace('.', '#');
        return member switch
        {
            MethodInfo method => "M:" + name + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "") + Parameters(method.GetParameters()) + (method.Name == "op_Implicit" ? "~" + IdOf(method.ReturnType) : ""),
            ConstructorInfo constructor => "M:" + name + Parameters(constructor.GetParameters()),
            PropertyInfo property => "P:" + name + Parameters(property.GetIndexParameters()),
            _ => "F:" + name,
        };
    }

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(parameter => IdOf(parameter.ParameterType))) + ")";

    private static string IdOf(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (type.IsByRef)
            return IdOf(type.GetElementType()!) + "@";
        if (type.IsArray)
            return IdOf(type.GetElementType()!) + "[]";
        string name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
        if (!type.IsGenericType)
            return name;
        int tick = name.IndexOf('`');
        string nested = name.IndexOf('.', tick) is var dot and >= 0 ? name.Substring(dot) : "";
        return name.Substring(0, tick) + "{" + string.Join(",", type.GetGenericArguments().Select(IdOf)) + "}" + nested;
    }
}
