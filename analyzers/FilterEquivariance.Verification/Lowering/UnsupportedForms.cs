using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Reason codes and C# words for the forms the list core has no node for.</summary>
internal static class UnsupportedForms
{
    public static (string Code, string Detail) Describe(IOperation operation) => operation switch
    {
        IInvalidOperation => ("broken", "the code does not compile"),
        IAwaitOperation => ("await", "'await'"),
        ILockOperation => ("lock", "a 'lock' statement"),
        IUsingOperation or IUsingDeclarationOperation => ("using", "a 'using' of a disposable object"),
        IBranchOperation => ("goto", "'goto'"),
        IAddressOfOperation => ("unsafe", "a pointer"),
        ITypeOfOperation => ("type-test", "'typeof'"),
        ISizeOfOperation => ("unsafe", "'sizeof'"),
        ITypeParameterObjectCreationOperation => ("type-test", "'new T()'"),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => ("dynamic", "'dynamic'"),
        IEventReferenceOperation or IEventAssignmentOperation or IRaiseEventOperation => ("event", "an event"),
        IInterpolatedStringHandlerCreationOperation => ("unsupported", "an interpolated string handler"),
        IFunctionPointerInvocationOperation => ("unsafe", "a function pointer"),
        IDeclarationExpressionOperation => ("unsupported", "a declaration in this place"),
        { Kind: OperationKind.None } => Unknown(operation.Syntax),
        _ => ("unsupported", "this " + Words(operation.Kind.ToString())),
    };

    private static (string Code, string Detail) Unknown(SyntaxNode syntax) => syntax.Kind() switch
    {
        SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression => ("unsafe", "'stackalloc'"),
        SyntaxKind.PointerIndirectionExpression or SyntaxKind.PointerMemberAccessExpression => ("unsafe", "a pointer"),
        SyntaxKind.FixedStatement => ("unsafe", "a 'fixed' statement"),
        SyntaxKind.UnsafeStatement => ("unsafe", "an 'unsafe' block"),
        SyntaxKind.RefExpression or SyntaxKind.RefValueExpression or SyntaxKind.MakeRefExpression => ("ref", "a reference"),
        var kind => ("unsupported", "this " + Words(kind.ToString())),
    };

    private static string Words(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
