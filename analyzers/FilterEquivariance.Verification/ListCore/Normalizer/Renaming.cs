namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Puts one variable in the place of another.</summary>
internal sealed class Renaming(Variable from, Variable to) : Rewriter
{
    protected override Variable Rewrite(Variable variable) => variable == from ? to : variable;
}
