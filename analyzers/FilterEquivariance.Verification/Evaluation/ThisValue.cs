namespace FilterEquivariance.Verification.Evaluation;

/// <summary>The <c>this</c> of an instance function. Its members are refused when they are read, so a function that ignores its object still runs.</summary>
internal sealed class ThisValue;
