using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules in a row, known by their numbers.</summary>
    /// <typeparam name="T">What kind of modules.</typeparam>
    public class ModuleList<T> : nn.Module, IReadOnlyList<T>
        where T : nn.Module
    {
        private readonly List<T> _list = [];

        public ModuleList(params T[] modules)
            : base(nameof(ModuleList<T>)) => append(modules);

        public int Count => _list.Count;

        public T this[int index] => _list[index];

        public void Add(T item)
        {
            register_module(_list.Count.ToString(CultureInfo.InvariantCulture), item);
            _list.Add(item);
        }

        public void append(params T[] parameters) => extend(parameters);

        public void extend(IEnumerable<T> modules)
        {
            foreach (var module in modules)
                Add(module);
        }

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Modules by name.</summary>
    /// <typeparam name="T">What kind of modules.</typeparam>
    public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)>
        where T : nn.Module
    {
        private readonly OrderedDictionary<string, T> _modules = [];

        public ModuleDict()
            : base(nameof(ModuleDict<T>))
        {
        }

        public int Count => _modules.Count;

        public ICollection<string> Keys => _modules.Keys;

        public ICollection<T> Values => _modules.Values;

        public T this[string key] => _modules[key];

        public (string, T) this[int index] => (_modules.GetAt(index).Key, _modules.GetAt(index).Value);

        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        public void Add(string key, T value)
        {
            register_module(key, value);
            _modules.Add(key, value);
        }

        public bool ContainsKey(string key) => _modules.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _modules.TryGetValue(key, out value);

        public IEnumerator<(string, T)> items() => GetEnumerator();

        public IEnumerable<string> keys() => _modules.Keys;

        public IEnumerable<T> values() => _modules.Values;

        /// <inheritdoc/>
        public IEnumerator<(string, T)> GetEnumerator() => _modules.Select(one => (one.Key, one.Value)).GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Parameters in a row, known by their numbers.</summary>
    public class ParameterList : nn.Module, IReadOnlyList<Parameter>
    {
        private readonly List<Parameter> _list = [];

        public ParameterList(params Parameter[] parameters)
            : base(nameof(ParameterList)) => append(parameters);

        public int Count => _list.Count;

        public Parameter this[int index] => _list[index];

        public void Add(Parameter item)
        {
            register_parameter(_list.Count.ToString(CultureInfo.InvariantCulture), item);
            _list.Add(item);
        }

        public void append(params Parameter[] parameters) => extend(parameters);

        public void extend(IEnumerable<Parameter> parameters)
        {
            foreach (var parameter in parameters)
                Add(parameter);
        }

        /// <inheritdoc/>
        public IEnumerator<Parameter> GetEnumerator() => _list.GetEnumerator();

        /// <inheritdoc/>
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules in a row, known by their numbers.</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules in a row, known by their numbers.</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module => new(modules);

            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module
            {
                var result = new Modules.ModuleDict<T>();
                foreach (var module in modules)
                    result.Add(module);
                return result;
            }

            /// <summary>Parameters in a row, known by their numbers.</summary>
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}
