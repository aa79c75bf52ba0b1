namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>A comparer made of a comparison function.</summary>
internal sealed class FunctionOrder(MeaningContext context, object comparison) : IComparer<object?>
{
    public int Compare(object? left, object? right) => (int)context.Invoke(comparison, left, right)!;
}
