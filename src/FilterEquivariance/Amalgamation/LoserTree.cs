namespace FilterEquivariance;

/// <summary>A tournament over letters: each node keeps the loser of its match, so that replacing the winner replays one path of log2 d matches.</summary>
internal sealed class LoserTree
{
    private readonly Func<int, int, bool> _beats;
    private readonly int _leaves;
    private readonly int[] _losers;

    public LoserTree(int leaves, Func<int, int, bool> beats)
    {
        _beats = beats;
        _leaves = leaves;
        _losers = new int[leaves];
        var winners = new int[2 * leaves];
        for (var leaf = 0; leaf < leaves; leaf++)
            winners[leaves + leaf] = leaf;
        for (var node = leaves - 1; node > 0; node--)
        {
            var (left, right) = (winners[2 * node], winners[(2 * node) + 1]);
            var leftWins = beats(left, right);
            winners[node] = leftWins ? left : right;
            _losers[node] = leftWins ? right : left;
        }

        Winner = winners[1];
    }

    public int Winner { get; private set; }

    /// <summary>Plays the winner's matches again after its next copy has changed.</summary>
    public void Replay()
    {
        var current = Winner;
        for (var node = (Winner + _leaves) / 2; node > 0; node /= 2)
        {
            if (_beats(_losers[node], current))
                (current, _losers[node]) = (_losers[node], current);
        }

        Winner = current;
    }
}
