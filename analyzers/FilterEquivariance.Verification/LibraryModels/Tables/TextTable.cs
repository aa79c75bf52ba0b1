using FilterEquivariance.Verification.LibraryModels.Meanings;

namespace FilterEquivariance.Verification.LibraryModels.Tables;

/// <summary>Members of string that search from a place or by a comparison, split and join in rarer ways.</summary>
internal static class TextTable
{
    public static LibraryModel[] Rows =>
    [
        new("M:System.String.Contains(System.Char,System.StringComparison)",
            new Shape.Scalar(), Effects.Partial, TextSearches.ContainsCharBy),
        new("M:System.String.IndexOf(System.Char,System.StringComparison)",
            new Shape.Scalar(), Effects.Partial, TextSearches.IndexOfCharBy),
        new("M:System.String.IndexOf(System.Char,System.Int32,System.Int32)",
            new Shape.Summary(), Effects.Partial, TextSearches.IndexOfCharWithin),
        new("M:System.String.IndexOf(System.String,System.Int32,System.StringComparison)",
            new Shape.Summary(), Effects.Partial, TextSearches.IndexOfOrdinalFrom),
        new("M:System.String.LastIndexOf(System.String,System.StringComparison)",
            new Shape.Scalar(), Effects.Partial | Effects.RejectsNull, TextSearches.LastIndexOfOrdinal),
        new("M:System.String.IndexOfAny(System.Char[])",
            new Shape.Summary(), Effects.RejectsNull, TextSearches.IndexOfAny),
        new("M:System.String.IndexOfAny(System.Char[],System.Int32)",
            new Shape.Summary(), Effects.Partial | Effects.RejectsNull, TextSearches.IndexOfAny),
        new("M:System.String.LastIndexOfAny(System.Char[])",
            new Shape.Summary(), Effects.RejectsNull, TextSearches.LastIndexOfAny),
        new("M:System.String.Replace(System.String,System.String,System.StringComparison)",
            new Shape.Scalar(), Effects.Partial, Strings.ReplaceTextBy),
        new("M:System.String.ToCharArray(System.Int32,System.Int32)",
            new Shape.Part(0, PartKind.Slice, 1, 2), Effects.Partial, Strings.ToCharArrayPart),
        new("M:System.String.Concat(System.ReadOnlySpan{System.String})",
            new Shape.Text(0), Effects.None, Strings.ConcatAll),
        new("M:System.String.Join(System.Char,System.ReadOnlySpan{System.String})",
            new Shape.Summary(), Effects.None, Strings.Join),
        new("M:System.String.Join(System.String,System.ReadOnlySpan{System.String})",
            new Shape.Summary(), Effects.None, Strings.Join),
        new("M:System.String.Split(System.ReadOnlySpan{System.Char})",
            new Shape.Scalar(), Effects.None, Splits.ByCharacters),
        new("M:System.String.Split(System.Char[],System.StringSplitOptions)",
            new Shape.Scalar(), Effects.Partial, Splits.ByCharacters),
        new("M:System.String.Split(System.String,System.StringSplitOptions)",
            new Shape.Scalar(), Effects.Partial, Splits.ByText),
        new("M:System.String.Split(System.String[],System.StringSplitOptions)",
            new Shape.Scalar(), Effects.Partial, Splits.ByTexts),
        new("M:System.Int32.TryParse(System.String,System.Globalization.NumberStyles,System.IFormatProvider,System.Int32@)",
            new Shape.Scalar(), Effects.Partial, Numerals.TryParseStyled),
        new("M:System.Int32.TryParse(System.String,System.IFormatProvider,System.Int32@)",
            new Shape.Scalar(), Effects.None, Numerals.TryParseStyled),
    ];
}
