namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => torch.add(left, right);

        public static Tensor operator +(Tensor left, Scalar right) => torch.add(left, left.Number(right));

        public static Tensor operator +(Scalar left, Tensor right) => torch.add(right.Number(left), right);

        public static Tensor operator +(Tensor left, int right) => left + (Scalar)right;

        public static Tensor operator +(Tensor left, long right) => left + (Scalar)right;

        public static Tensor operator +(Tensor left, float right) => left + (Scalar)right;

        public static Tensor operator +(Tensor left, double right) => left + (Scalar)right;

        public static Tensor operator +(int left, Tensor right) => (Scalar)left + right;

        public static Tensor operator +(long left, Tensor right) => (Scalar)left + right;

        public static Tensor operator +(float left, Tensor right) => (Scalar)left + right;

        public static Tensor operator +(double left, Tensor right) => (Scalar)left + right;

        public static Tensor operator -(Tensor left, Tensor right) => torch.sub(left, right);

        public static Tensor operator -(Tensor left, Scalar right) => torch.sub(left, left.Number(right));

        public static Tensor operator -(Scalar left, Tensor right) => torch.sub(right.Number(left), right);

        public static Tensor operator -(Tensor left, int right) => left - (Scalar)right;

        public static Tensor operator -(Tensor left, long right) => left - (Scalar)right;

        public static Tensor operator -(Tensor left, float right) => left - (Scalar)right;

        public static Tensor operator -(Tensor left, double right) => left - (Scalar)right;

        public static Tensor operator -(int left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(long left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(float left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(double left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(Tensor tensor) => torch.neg(tensor);

        public static Tensor operator *(Tensor left, Tensor right) => torch.mul(left, right);

        public static Tensor operator *(Tensor left, Scalar right) => torch.mul(left, left.Number(right));

        public static Tensor operator *(Scalar left, Tensor right) => torch.mul(right.Number(left), right);

        public static Tensor operator *(Tensor left, int right) => left * (Scalar)right;

        public static Tensor operator *(Tensor left, long right) => left * (Scalar)right;

        public static Tensor operator *(Tensor left, float right) => left * (Scalar)right;

        public static Tensor operator *(Tensor left, double right) => left * (Scalar)right;

        public static Tensor operator *(int left, Tensor right) => (Scalar)left * right;

        public static Tensor operator *(long left, Tensor right) => (Scalar)left * right;

        public static Tensor operator *(float left, Tensor right) => (Scalar)left * right;

        public static Tensor operator *(double left, Tensor right) => (Scalar)left * right;

        public static Tensor operator /(Tensor left, Tensor right) => torch.div(left, right);

        public static Tensor operator /(Tensor left, Scalar right) => torch.div(left, left.Number(right));

        public static Tensor operator /(Scalar left, Tensor right) => torch.div(right.Number(left), right);

        public static Tensor operator /(Tensor left, int right) => left / (Scalar)right;

        public static Tensor operator /(Tensor left, long right) => left / (Scalar)right;

        public static Tensor operator /(Tensor left, float right) => left / (Scalar)right;

        public static Tensor operator /(Tensor left, double right) => left / (Scalar)right;

        public static Tensor operator /(int left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(long left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(float left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(double left, Tensor right) => (Scalar)left / right;

        public static Tensor operator %(Tensor left, Tensor right) => torch.remainder(left, right);

        public static Tensor operator %(Tensor left, Scalar right) => torch.remainder(left, left.Number(right));

        public static Tensor operator %(Tensor left, int right) => left % (Scalar)right;

        public static Tensor operator %(Tensor left, long right) => left % (Scalar)right;

        public static Tensor operator ==(Tensor left, Tensor right) => torch.eq(left, right);

        public static Tensor operator ==(Tensor left, Scalar right) => torch.eq(left, left.Number(right));

        public static Tensor operator !=(Tensor left, Tensor right) => torch.ne(left, right);

        public static Tensor operator !=(Tensor left, Scalar right) => torch.ne(left, left.Number(right));

        public static Tensor operator <(Tensor left, Tensor right) => torch.lt(left, right);

        public static Tensor operator <(Tensor left, Scalar right) => torch.lt(left, left.Number(right));

        public static Tensor operator <=(Tensor left, Tensor right) => torch.le(left, right);

        public static Tensor operator <=(Tensor left, Scalar right) => torch.le(left, left.Number(right));

        public static Tensor operator >(Tensor left, Tensor right) => torch.gt(left, right);

        public static Tensor operator >(Tensor left, Scalar right) => torch.gt(left, left.Number(right));

        public static Tensor operator >=(Tensor left, Tensor right) => torch.ge(left, right);

        public static Tensor operator >=(Tensor left, Scalar right) => torch.ge(left, left.Number(right));

        public static Tensor operator &(Tensor left, Tensor right) => torch.logical_and(left, right);

        public static Tensor operator |(Tensor left, Tensor right) => torch.logical_or(left, right);

        public static Tensor operator ^(Tensor left, Tensor right) => torch.logical_xor(left, right);

        public static Tensor operator ~(Tensor tensor) => torch.logical_not(tensor);

        public Tensor add(Tensor target) => torch.add(this, target);

        public Tensor add(Scalar scalar) => this + scalar;

        public Tensor sub(Tensor target) => torch.sub(this, target);

        public Tensor sub(Scalar scalar) => this - scalar;

        public Tensor mul(Tensor target) => torch.mul(this, target);

        public Tensor mul(Scalar scalar) => this * scalar;

        public Tensor div(Tensor target) => torch.div(this, target);

        public Tensor div(Scalar scalar) => this / scalar;

        public Tensor pow(Tensor exponent) => torch.pow(this, exponent);

        public Tensor pow(Scalar exponent) => torch.pow(this, exponent);

        public Tensor remainder(Scalar other) => this % other;

        public Tensor eq(Tensor target) => torch.eq(this, target);

        public Tensor eq(Scalar scalar) => this == scalar;

        public Tensor ne(Tensor target) => torch.ne(this, target);

        public Tensor ne(Scalar scalar) => this != scalar;

        public Tensor lt(Tensor target) => torch.lt(this, target);

        public Tensor lt(Scalar scalar) => this < scalar;

        public Tensor le(Tensor target) => torch.le(this, target);

        public Tensor le(Scalar scalar) => this <= scalar;

        public Tensor gt(Tensor target) => torch.gt(this, target);

        public Tensor gt(Scalar scalar) => this > scalar;

        public Tensor ge(Tensor target) => torch.ge(this, target);

        public Tensor ge(Scalar scalar) => this >= scalar;
    }
}
