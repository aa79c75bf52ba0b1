namespace FilterEquivariance.Cli;

/// <summary>An input cannot be read or parsed; the message is the sentence for the user.</summary>
internal sealed class UnreadableInputException(string sentence) : Exception(sentence);
