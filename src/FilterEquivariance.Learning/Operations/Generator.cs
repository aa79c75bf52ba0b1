using System.Buffers.Binary;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Random numbers by counting: number n of a seed is the n-th output of Philox 4×32-10 (Salmon et al., Parallel random numbers: as easy as 1, 2, 3, 2011)
    /// under that seed as its key. So the state is two numbers, and any state can be gone back to.
    /// </summary>
    public sealed class Generator
    {
        private const int StateBytes = 16;

        private readonly uint[] _words = new uint[4];
        private ulong _seed;
        private ulong _next;

        /// <summary>Random numbers of a seed.</summary>
        public Generator(ulong seed = 0) => _seed = seed;

        /// <summary>Begins anew.</summary>
        public Generator manual_seed(long seed)
        {
            (_seed, _next) = (unchecked((ulong)seed), 0);
            return this;
        }

        public long initial_seed() => unchecked((long)_seed);

        /// <summary>The seed and how many words were drawn, as bytes.</summary>
        public Tensor get_state()
        {
            var state = empty([StateBytes], ScalarType.Byte);
            BinaryPrimitives.WriteUInt64LittleEndian(state.bytes, _seed);
            BinaryPrimitives.WriteUInt64LittleEndian(state.bytes[8..], _next);
            return state;
        }

        /// <summary>Goes to where <see cref="get_state"/> was.</summary>
        public void set_state(Tensor value)
        {
            if (value.dtype != ScalarType.Byte || value.Count != StateBytes)
                throw new ArgumentException($"the state of a generator is {StateBytes} bytes, not shape {Shape.Text(value.Sizes)} of {ElementTypes.Name(value.dtype)}");
            _seed = BinaryPrimitives.ReadUInt64LittleEndian(value.bytes);
            _next = BinaryPrimitives.ReadUInt64LittleEndian(value.bytes[8..]);
            Refill();
        }

        /// <summary>Ten rounds of Philox on a counter of four words, with a key of two.</summary>
        internal static void Philox(Span<uint> counter, uint key0, uint key1)
        {
            for (var round = 0; round < 10; round++)
            {
                var (left, right) = ((ulong)counter[0] * 0xD2511F53, (ulong)counter[2] * 0xCD9E8D57);
                (counter[0], counter[1], counter[2], counter[3]) = ((uint)(right >> 32) ^ counter[1] ^ key0, (uint)right, (uint)(left >> 32) ^ counter[3] ^ key1, (uint)left);
                key0 += 0x9E3779B9;
                key1 += 0xBB67AE85;
            }
        }

        /// <summary>A number from 0 to below 1, a multiple of 2⁻²⁴, so that single precision holds it exactly.</summary>
        internal double NextUniform() => (NextWord() >> 8) * (1.0 / (1 << 24));

        /// <summary>A number of the normal distribution (Box and Muller); each takes two words.</summary>
        internal double NextNormal()
        {
            var (first, second) = (NextWord(), NextWord());
            return Math.Sqrt(-2 * Math.Log((first + 1.0) / 4294967296.0)) * Math.Cos(2 * Math.PI * second / 4294967296.0);
        }

        /// <summary>A whole number from 0 to below a bound; numbers that would make some more probable are thrown away.</summary>
        internal long NextBelow(long bound)
        {
            var range = (ulong)bound;
            var last = ulong.MaxValue - (((ulong.MaxValue % range) + 1) % range);
            while (true)
            {
                var number = ((ulong)NextWord() << 32) | NextWord();
                if (number <= last)
                    return (long)(number % range);
            }
        }

        private uint NextWord()
        {
            if (_next % 4 == 0)
                Fill(_next / 4);
            return _words[_next++ % 4];
        }

        private void Refill()
        {
            if (_next % 4 != 0)
                Fill(_next / 4);
        }

        private void Fill(ulong block)
        {
            (_words[0], _words[1], _words[2], _words[3]) = ((uint)block, (uint)(block >> 32), 0, 0);
            Philox(_words, (uint)_seed, (uint)(_seed >> 32));
        }
    }
}
