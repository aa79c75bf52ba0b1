namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>One kind of rewrite of a function; gives back the same object when there is nothing to do.</summary>
internal interface IPass
{
    Function Run(Function function, FunctionFacts facts);
}
