namespace QuickStart;

/// <summary>An order of a shop.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day it was placed.</param>
/// <param name="IsPaid">Whether it is paid.</param>
internal sealed record Order(int Id, int Day, bool IsPaid);
