namespace FilterEquivariance;

/// <summary>A predicate or a map on letters, given by data that a witness can print.</summary>
internal abstract class Transformation
{
    public abstract int[] Apply(int[] letters);

    public abstract JointList Apply(JointList lists);

    public abstract string Print(Func<int, string> letter);

    /// <summary>Membership in a set of kept letters.</summary>
    public sealed class Keep(int[] kept) : Transformation
    {
        public override int[] Apply(int[] letters) => Array.FindAll(letters, letter => Array.IndexOf(kept, letter) >= 0);

        public override JointList Apply(JointList lists) => lists.Where(letter => Array.IndexOf(kept, letter) >= 0);

        public override string Print(Func<int, string> letter) => "[" + string.Join(", ", kept.Select(letter)) + "]";
    }

    /// <summary>A table; letters that are not in it stay as they are.</summary>
    public sealed class Table(int[] from, int[] to) : Transformation
    {
        public override int[] Apply(int[] letters) => Array.ConvertAll(letters, Image);

        public override JointList Apply(JointList lists) => lists.Select(Image);

        public override string Print(Func<int, string> letter) =>
            "{" + string.Join(", ", from.Select((source, i) => letter(source) + "→" + letter(to[i]))) + "}";

        private int Image(int letter)
        {
            var index = Array.IndexOf(from, letter);
            return index < 0 ? letter : to[index];
        }
    }
}
