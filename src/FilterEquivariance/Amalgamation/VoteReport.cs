namespace FilterEquivariance;

/// <summary>How far the answers of a noisy oracle agreed.</summary>
/// <param name="OracleCalls">Questions that were asked.</param>
/// <param name="BlockSize">Letters per question, in the largest ones.</param>
/// <param name="Dissent">
/// The share of votes that the majority was against: on how many copies a letter has, and on the order of two copies of different letters. An answer with an
/// element that its list lacks dissents on all its letters.
/// </param>
/// <param name="CircularTriples">The share of triples of elements of the output that the majority orders in a circle; a quarter if it orders them at random.</param>
/// <param name="Undecided">Pairs of elements of the output with as many votes for one order as for the other.</param>
/// <param name="Ties">Elements of the output that win against as many others as some other element, which a direct comparison has put in order or not.</param>
public sealed record VoteReport(int OracleCalls, int BlockSize, double Dissent, double CircularTriples, long Undecided, int Ties);
