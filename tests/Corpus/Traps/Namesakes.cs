using System;
using System.Collections.Generic;
using System.Linq;

namespace System.Acme
{
    public sealed class FormatException : Exception;

    public sealed class IOException : Exception;
}

namespace Corpus.Traps.Namesakes
{
    public static class Early
    {
        public sealed class RejectedException : Exception;
    }

    public static class Late
    {
        public sealed class RejectedException : Exception;
    }

    public class ParsingException : FormatException;

    public sealed class QuotingException : ParsingException;

    public sealed class TaggedException<T> : Exception;

    /// <summary>Exceptions with the name of another one, which only their namespaces, containing types or type arguments tell apart.</summary>
    public static class Exceptions
    {
        public static List<int> FrameworkMissesOwn(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new System.Acme.FormatException();
                }
                catch (FormatException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> OwnMissesFramework(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new FormatException();
                }
                catch (System.Acme.FormatException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> OwnMissesFrameworkInAFilter(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new System.IO.IOException();
                }
                catch (Exception e) when (e is System.Acme.IOException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> LateMissesEarly(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new Early.RejectedException();
                }
                catch (Late.RejectedException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> TextMissesNumber(List<int> xs) // filter: fails; map: fails
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new TaggedException<int>();
                }
                catch (TaggedException<string>)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> EarlyBehindLate(List<int> xs) // filter: holds; map: holds
        {
            var result = new List<int>();
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new Early.RejectedException();
                    result.Add(x);
                }
                catch (Late.RejectedException)
                {
                    return [];
                }
                catch (Early.RejectedException)
                {
                    result.Add(x);
                }
            }
            return result;
        }

        public static List<int> NumberBehindText(List<int> xs) // filter: holds; map: holds
        {
            var result = new List<int>();
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new TaggedException<int>();
                    result.Add(x);
                }
                catch (TaggedException<string>)
                {
                    return [];
                }
                catch (TaggedException<int>)
                {
                    result.Add(x);
                }
            }
            return result;
        }

        private static List<int> Forgiving<TException>(List<int> xs)
            where TException : Exception
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new FormatException();
                }
                catch (TException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> ForgivingFormats(List<int> xs) => Forgiving<FormatException>(xs); // filter: holds; map: holds

        public static List<int> ForgivingOthers(List<int> xs) => Forgiving<InvalidCastException>(xs); // filter: fails; map: fails

        public static List<int> BaseOfTheBase(List<int> xs) // filter: holds expect proved; map: holds
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new QuotingException();
                }
                catch (FormatException)
                {
                }
            }
            return xs.ToList();
        }

        public static List<int> NotTheDerived(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
        {
            foreach (var x in xs)
            {
                try
                {
                    if (x > 0) throw new ParsingException();
                }
                catch (QuotingException)
                {
                }
            }
            return xs.ToList();
        }
    }
}
